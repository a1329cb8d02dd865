import type { ErrorKind } from '../catalog/error-kind.js';
import { KindException } from './kind.exception.js';

/** Nobody knows who calls: credentials or a token are missing, wrong or expired. */
export class MtAuthenticationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'authentication';
}

/** A rule of the domain says no to a request that is well formed. */
export class MtBusinessRuleException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'business-rule';
}

/** The state of the resource does not allow it: a version, a lock, a name that is taken. */
export class MtConflictException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'conflict';
}

/** No more than an HTTP status is known, as for an `HttpException` without a code. */
export class MtHttpException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'http';
}

/** The service itself is to blame. */
export class MtInternalException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'internal';
}

/** A message broker failed, or a message could not be handled. */
export class MtMessagingException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'messaging';
}

/** What was asked for does not exist. */
export class MtNotFoundException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'not-found';
}

/** An e-mail, a text message or another notification could not be sent. */
export class MtNotificationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'notification';
}

/** A JSON Patch is malformed or cannot be applied. */
export class MtPatchException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'patch';
}

/** It is known who calls, and that caller may not do this. */
export class MtPermissionException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'permission';
}

/** A database failed. */
export class MtPersistenceException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'persistence';
}

/** The caller asks too often; `retryAfter` may say when to try again. */
export class MtRateLimitException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'rate-limit';
}

/** Data could not be read or written in its format. */
export class MtSerializationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'serialization';
}

/** A file was refused or could not be taken. */
export class MtUploadException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'upload';
}

/** Another service that this one needs failed. */
export class MtUpstreamException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'upstream';
}

/** The input breaks rules; `violations` lists them. */
export class MtValidationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'validation';
}

/** The class that an entry of a kind throws. */
export const kindClasses = {
  authentication: MtAuthenticationException,
  'business-rule': MtBusinessRuleException,
  conflict: MtConflictException,
  http: MtHttpException,
  internal: MtInternalException,
  messaging: MtMessagingException,
  'not-found': MtNotFoundException,
  notification: MtNotificationException,
  patch: MtPatchException,
  permission: MtPermissionException,
  persistence: MtPersistenceException,
  'rate-limit': MtRateLimitException,
  serialization: MtSerializationException,
  upload: MtUploadException,
  upstream: MtUpstreamException,
  validation: MtValidationException,
} as const satisfies Record<ErrorKind, typeof KindException<string, Record<string, unknown>>>;

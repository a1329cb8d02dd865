import type { ErrorKind } from '../catalog/error-kind.js';
import { isMtException } from './is-mt-exception.js';
import { MtException } from './mt.exception.js';

/**
 * The class of a kind. `instanceof` and `@Catch` ask for the kind of the entry, so that
 * `@Catch(MtConflictException)` catches `new MtException('0009')` too.
 */
abstract class KindException<Code extends string, Params extends object> extends MtException<
  Code,
  Params
> {
  static readonly kind: ErrorKind;

  static override [Symbol.hasInstance](value: unknown): boolean {
    const ofKind = Object.hasOwn(this, 'kind') && isMtException(value) && value.kind === this.kind;
    return ofKind || super[Symbol.hasInstance](value);
  }
}

export class MtAuthenticationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'authentication';
}

export class MtBusinessRuleException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'business-rule';
}

export class MtConflictException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'conflict';
}

export class MtHttpException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'http';
}

export class MtInternalException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'internal';
}

export class MtMessagingException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'messaging';
}

export class MtNotFoundException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'not-found';
}

export class MtNotificationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'notification';
}

export class MtPatchException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'patch';
}

export class MtPermissionException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'permission';
}

export class MtPersistenceException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'persistence';
}

export class MtRateLimitException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'rate-limit';
}

export class MtSerializationException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'serialization';
}

export class MtUploadException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'upload';
}

export class MtUpstreamException<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
> extends KindException<Code, Params> {
  static override readonly kind = 'upstream';
}

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

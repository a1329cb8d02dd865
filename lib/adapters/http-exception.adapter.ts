import { GENERIC_SECTION, genericDefinition, isErrorStatus } from '../catalog/generic-errors.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { fromDefinition } from './adapted.js';
import { type AuthorTexts, authorTexts } from './author-texts.js';
import type { AdapterContext, ErrorAdapter } from './error-adapter.js';
import { isObject } from './shape.js';

/** Nest's HttpException, recognised by its shape: another copy of Nest has another class. */
interface HttpExceptionLike {
  readonly cause?: unknown;
  readonly message?: unknown;
  readonly errorCode?: unknown;
  getStatus(): unknown;
  getResponse(): unknown;
}

const NO_TEXTS: AuthorTexts = {};

/** Nest's own exceptions: their status, their `errorCode`, and the text that their author wrote. */
export function httpExceptionAdapter(): ErrorAdapter {
  return {
    name: 'http-exception',
    refinable: true,
    adapt: (error, context) => (isHttpException(error) ? adapt(error, context) : undefined),
  };
}

function isHttpException(error: unknown): error is HttpExceptionLike {
  return (
    isObject(error) &&
    typeof error.getStatus === 'function' &&
    typeof error.getResponse === 'function' &&
    answers(error as unknown as HttpExceptionLike)
  );
}

/** False where a method of the error itself throws: it is none of Nest's. */
function answers(error: HttpExceptionLike): boolean {
  try {
    error.getStatus();
    error.getResponse();
    return true;
  } catch {
    return false;
  }
}

function adapt(error: HttpExceptionLike, context: AdapterContext): MtException {
  if (isWrapped(error)) return error.cause;
  const status = error.getStatus();
  const code = errorCodeOf(error);
  const entry = code === undefined ? undefined : context.lookup(code);
  const known = isErrorStatus(status) ? status : undefined;
  const { detail, texts } = context.exposeDetail ? authorTexts(error, status) : NO_TEXTS;
  const options = { cause: error, status: known, detail, texts };
  return fromDefinition(entry ?? generic(known ?? 500, code), options);
}

/** True where a platform wrapped an exception of ours that reached it through `next()`. */
function isWrapped(
  error: HttpExceptionLike,
): error is HttpExceptionLike & { readonly cause: MtException } {
  return isMtException(error.cause) && error.cause.message === error.message;
}

function errorCodeOf(error: HttpExceptionLike): string | undefined {
  const response = error.getResponse() as { errorCode?: unknown } | undefined | null;
  const code = error.errorCode ?? (typeof response === 'object' ? response?.errorCode : undefined);
  return typeof code === 'string' && /^[\w.:-]{1,64}$/.test(code) ? code : undefined;
}

/** The status itself, under the code that its author gave it. */
function generic(status: number, code: string | undefined): ErrorDefinition {
  const definition = genericDefinition(status);
  return code === undefined ? definition : { ...definition, code, section: GENERIC_SECTION };
}

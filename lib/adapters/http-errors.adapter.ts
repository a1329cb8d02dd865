import { isErrorStatus } from '../catalog/generic-errors.js';
import { fromStatus } from './adapted.js';
import type { ErrorAdapter } from './error-adapter.js';
import { isObject } from './shape.js';

interface HttpErrorLike {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly expose?: unknown;
  readonly code?: unknown;
  readonly headers?: unknown;
}

/**
 * Errors of http-errors (and so of Express' middleware) and of Fastify: their status, nothing of
 * their text, which repeats what the caller sent.
 */
export function httpErrorsAdapter(): ErrorAdapter {
  return {
    name: 'http-errors',
    refinable: true,
    adapt(error) {
      const status = statusOf(error);
      return status === undefined ? undefined : fromStatus(status, { cause: error });
    },
  };
}

function statusOf(error: unknown): number | undefined {
  if (!isObject(error) || 'statusCode' in Object.prototype) return undefined;
  const matches = isHttpError(error) || isFastifyError(error);
  return matches ? (error.statusCode as number) : undefined;
}

/** The signature of http-errors: both names of the status, and whether the text may be shown. */
function isHttpError({ expose, status, statusCode }: HttpErrorLike): boolean {
  return typeof expose === 'boolean' && status === statusCode && isErrorStatus(statusCode);
}

function isFastifyError({ code, statusCode }: HttpErrorLike): boolean {
  return typeof code === 'string' && code.startsWith('FST_') && isErrorStatus(statusCode);
}

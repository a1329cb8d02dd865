import { decodeError } from '../wire/decode-error.js';
import type { ErrorAdapter } from './error-adapter.js';
import { isObject } from './shape.js';

/** The gRPC trailer that carries our form. */
export const WIRE_TRAILER = 'mt-error-bin';

/**
 * What another service with this library answered, as every client of Nest hands it over: the plain
 * object itself, one wrapped in an `RpcException`, or a gRPC error that has it among its trailers.
 */
export function wireAdapter(): ErrorAdapter {
  return {
    name: 'mt-wire',
    adapt(error, { lookup }) {
      for (const candidate of candidatesOf(error)) {
        const exception = decodeError(candidate, lookup);
        if (exception !== undefined) return exception;
      }
      return undefined;
    },
  };
}

function candidatesOf(error: unknown): unknown[] {
  if (!isObject(error) || error instanceof Uint8Array) return [error];
  return [error, wrappedIn(error), trailerOf(error, WIRE_TRAILER)];
}

/** What an `RpcException` was made of; nothing where it throws when it is asked. */
function wrappedIn(error: Readonly<Record<string, unknown>>): unknown {
  try {
    const { getError } = error;
    return typeof getError === 'function' ? (getError.call(error) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** The first value of a trailer of a gRPC error. */
export function trailerOf({ metadata }: { readonly metadata?: unknown }, name: string): unknown {
  if (!isObject(metadata) || typeof metadata.get !== 'function') return undefined;
  const values: unknown = metadata.get.call(metadata, name);
  return Array.isArray(values) ? values[0] : undefined;
}

import type { WireError, WireLink } from './wire-error.js';
import { readSafely } from './wire-tokens.js';

/** The mark by which two installed copies of the package know it. */
const ORIGIN = Symbol.for('nestjs-mt-errors.remote-origin.v1');

/**
 * What an exception was called where it was thrown; and its parameters, where this process does not
 * know the code: it shows none of them, but passes them on to one that does.
 */
export type WireIdentity = Pick<WireError, 'code' | 'key' | 'section' | 'http' | 'params'>;

/**
 * The `cause` of an exception that came from another process: where it happened and what caused it
 * there. It is for logs and for passing the exception on; none of it is in an answer.
 */
export class RemoteOrigin extends Error {
  readonly [ORIGIN] = true;
  override readonly name = 'RemoteError';

  constructor(
    /** The service that the failure happened in. */
    readonly service: string | undefined,
    readonly chain: readonly WireLink[],
    readonly identity: WireIdentity,
    readonly trace: string | undefined,
  ) {
    super(describe(service, chain, trace));
  }
}

/** The origin of an exception that came from another process. */
export function originOf(exception: { readonly cause?: unknown }): RemoteOrigin | undefined {
  return isRemoteOrigin(exception.cause) ? exception.cause : undefined;
}

export function isRemoteOrigin(value: unknown): value is RemoteOrigin {
  return readSafely(value, ORIGIN) === true;
}

function describe(
  service = 'another service',
  chain: readonly WireLink[],
  trace: string | undefined,
): string {
  const links = chain.map(({ name, code, svc }) =>
    [name, code && `[${code}]`, svc && `in ${svc}`].filter(Boolean).join(' '),
  );
  return [`from ${service}`, ...links, ...(trace ? [`trace ${trace}`] : [])].join(' <- ');
}

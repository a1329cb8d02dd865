import type { ForeignError } from '../foreign-error.js';

/** A failure to reach another machine, as Node tells it. */
export interface NetworkFailure {
  /** Node's code, for example `ECONNREFUSED`. */
  readonly reason: string;
  readonly isTimeout: boolean;
  /** True where the same attempt, made again, fails again. */
  readonly isLasting: boolean;
}

const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPROTO',
]);
const TIMEOUTS: ReadonlySet<unknown> = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT']);
/** OpenSSL's names for a certificate that is not trusted. */
const CERTIFICATE =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+)$/;

/** The network failure that an error is, or `undefined`. */
export function networkFailure(error: ForeignError): NetworkFailure | undefined {
  const { code } = error;
  if (typeof code !== 'string') return undefined;
  if (CERTIFICATE.test(code) || isUnreadable(error)) {
    return { reason: code, isTimeout: false, isLasting: true };
  }
  if (!isFromNode(error)) return undefined;
  if (TIMEOUTS.has(code)) return { reason: code, isTimeout: true, isLasting: false };
  return UNREACHABLE.has(code) ? { reason: code, isTimeout: false, isLasting: false } : undefined;
}

/** Node's HTTP parser: what came back is no HTTP. */
function isUnreadable({ code, bytesParsed }: ForeignError): boolean {
  return typeof bytesParsed === 'number' && String(code).startsWith('HPE_');
}

/** True for a system error, for several in one, and for the two that Node's http makes itself. */
function isFromNode(error: ForeignError): boolean {
  const { code, message, errors } = error;
  if (isSystemError(error)) return true;
  if (Array.isArray(errors) && error.name === 'AggregateError') return true;
  const isHttp = message === 'socket hang up' || HANDSHAKE_CUT.test(String(message));
  return code === 'ECONNRESET' && isHttp;
}

const HANDSHAKE_CUT = /^Client network socket disconnected before secure TLS connection/;

/** What libuv reports: a number, the call that failed, and a name for the number. */
export function isSystemError({ errno, syscall, code }: ForeignError): boolean {
  return typeof errno === 'number' && typeof syscall === 'string' && typeof code === 'string';
}

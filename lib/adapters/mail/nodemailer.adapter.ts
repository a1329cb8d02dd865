import { MtErrors } from '../../exceptions/mt-errors.js';
import type { AdaptedOptions } from '../../exceptions/exception-options.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';

/** The server could not be reached, or went away: the same mail may be sent later. */
const CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'EPROTOCOL',
  'EMAXLIMIT',
]);
/** The server refused, or the message or the options cannot be used. */
const LASTING: ReadonlySet<unknown> = new Set([
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EREQUIRETLS',
  'EENVELOPE',
  'EMESSAGE',
  'ESTREAM',
  'ECONFIG',
  'EMAXRECIPIENTS',
  'EPROXY',
  'ESENDMAIL',
]);

/**
 * Failures of nodemailer: 1099, or 1098 in the context `{ stage: 'verify' }`. Retryable where the
 * server said so (4xx) or could not be reached; else 502 where it refused, and 500 where nothing
 * was sent to it. Its texts have addresses and answers of the server in them; none is taken.
 */
export function nodemailerAdapter(): ErrorAdapter {
  return {
    name: 'nodemailer',
    adapt(error, { operation }) {
      const shape = partsOf(error);
      if (typeof shape.command !== 'string') return undefined;
      if (!CONNECTION.has(shape.code) && !LASTING.has(shape.code)) return undefined;
      const options = { ...caseOf(shape), cause: error };
      const params = { provider: 'smtp', reason: String(shape.code) };
      if (operation.stage === 'verify') {
        return fromEntry(MtErrors.EMAIL_CLIENT_INIT_FAILED, { params, ...options });
      }
      return fromEntry(MtErrors.EMAIL_SEND_FAILED, {
        params: { ...params, ...answerOf(shape) },
        ...options,
      });
    },
  };
}

function answerOf({ responseCode }: ForeignError): { smtp?: string } {
  return typeof responseCode === 'number' ? { smtp: String(responseCode) } : {};
}

function caseOf({ code, responseCode }: ForeignError): AdaptedOptions {
  const answered = typeof responseCode === 'number';
  const retryable = answered ? responseCode < 500 : CONNECTION.has(code);
  if (retryable) return { status: 503, retryable };
  return { status: answered ? 502 : 500, retryable };
}

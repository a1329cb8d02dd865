import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf, classNameOf } from '../foreign-error.js';
import { smsClientFailure, smsFailure } from './sms-failure.js';

/** The client's plain error for a wrong account: its text is all there is. */
const WRONG_ACCOUNT = /^accountSid must start with AC/;

/** Failures of Twilio: 1097, and 1096 for a client with a wrong account. */
export function twilioAdapter(): ErrorAdapter {
  return {
    name: 'twilio',
    adapt(error) {
      const shape = partsOf(error);
      if (shape.name === 'Error' && WRONG_ACCOUNT.test(shape.message)) {
        return smsClientFailure('twilio', error);
      }
      if (!isRestException(shape)) return undefined;
      const { status } = shape;
      const retryable = status === 429 || status >= 500;
      return smsFailure({ provider: 'twilio', providerCode: shape.code, retryable }, error);
    },
  };
}

/** `name` is left at `Error`, and `status` is Twilio's answer, not ours. */
function isRestException(error: ForeignError): error is ForeignError & { status: number } {
  return classNameOf(error) === 'RestException' && typeof error.status === 'number';
}

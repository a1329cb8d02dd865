import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { axiosAdapter } from '../http/axios.adapter.js';
import { gotAdapter } from '../http/got.adapter.js';
import { undiciAdapter } from '../http/undici.adapter.js';
import type { MtContext } from '../mt-context.js';
import { abortAdapter } from '../node/abort.adapter.js';
import { networkFailure } from '../node/network-failure.js';
import { nodeSystemAdapter } from '../node/node-system.adapter.js';
import { opossumAdapter } from '../node/opossum.adapter.js';
import { rxjsAdapter } from '../node/rxjs.adapter.js';
import { isObject } from '../shape.js';

/**
 * Mail and text messages that are sent by plain HTTP, inside `withMtContext({ channel: 'sms' })` or
 * `'mail'`: 1097 and 1099, in the stage `verify` 1096 and 1098. 503 where the same message may be
 * sent later, else 502.
 */
export function notificationAdapter(): ErrorAdapter {
  const known = [axiosAdapter(), gotAdapter(), undiciAdapter(), nodeSystemAdapter()];
  known.push(rxjsAdapter(), abortAdapter(), opossumAdapter());
  return {
    name: 'notification',
    adapt(error, context) {
      const entry = entryOf(context.operation);
      if (entry === undefined) return undefined;
      for (const adapter of known) {
        const found = adapter.adapt(error, context);
        if (found === undefined) continue;
        const retryable = found.retryable || isUnreached(partsOf(error));
        const { retryAfter } = found;
        return fromEntry(entry, {
          status: retryable ? 503 : 502,
          retryable,
          retryAfter,
          cause: error,
        });
      }
      return undefined;
    },
  };
}

/** True where the provider did not answer; what it refused, it refuses again. */
function isUnreached(error: ForeignError): boolean {
  if (isObject(error.response) || typeof error.statusCode === 'number') return false;
  const failure = networkFailure(error) ?? networkFailure(partsOf(error.cause));
  return failure?.isLasting !== true;
}

function entryOf({ channel, stage }: MtContext) {
  const isStart = stage === 'verify';
  if (channel === 'sms')
    return isStart ? MtErrors.SMS_CLIENT_INIT_FAILED : MtErrors.SMS_SEND_FAILED;
  if (channel !== 'mail') return undefined;
  return isStart ? MtErrors.EMAIL_CLIENT_INIT_FAILED : MtErrors.EMAIL_SEND_FAILED;
}

import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { axiosAdapter } from '../http/axios.adapter.js';
import { gotAdapter } from '../http/got.adapter.js';
import { undiciAdapter } from '../http/undici.adapter.js';
import type { MtContext } from '../mt-context.js';
import { abortAdapter } from '../node/abort.adapter.js';
import { nodeSystemAdapter } from '../node/node-system.adapter.js';
import { opossumAdapter } from '../node/opossum.adapter.js';
import { rxjsAdapter } from '../node/rxjs.adapter.js';

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
        const { retryable, retryAfter } = found;
        const status = retryable ? 503 : 502;
        return fromEntry(entry, { status, retryable, retryAfter, cause: error });
      }
      return undefined;
    },
  };
}

function entryOf({ channel, stage }: MtContext) {
  const isStart = stage === 'verify';
  if (channel === 'sms')
    return isStart ? MtErrors.SMS_CLIENT_INIT_FAILED : MtErrors.SMS_SEND_FAILED;
  if (channel !== 'mail') return undefined;
  return isStart ? MtErrors.EMAIL_CLIENT_INIT_FAILED : MtErrors.EMAIL_SEND_FAILED;
}

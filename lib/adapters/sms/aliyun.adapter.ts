import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromStatus } from '../adapted.js';
import { smsClientFailure, smsFailure } from './sms-failure.js';

const TEA_NAMES: ReadonlySet<unknown> = new Set([
  'ClientError',
  'ServerError',
  'ThrottlingError',
  'AlibabaCloudError',
]);
const BUSY = /^(Throttling|ServiceUnavailable|InternalError)/;
/** Codes of the short message service begin with one of these; all other products have none. */
const SMS_CODE = /^is[vp]\./;
const SMS_ACTION = /[?&]Action=Send(Batch)?Sms\b/;

/**
 * Failures of Alibaba Cloud, of its present clients and of `@alicloud/pop-core`: 1097 where the
 * error or the context says that a text message was sent, else 502 or 503 without a code, because
 * all of its products fail alike. The message may have the signed URL in it; nothing of it is taken.
 */
export function aliyunAdapter(): ErrorAdapter {
  return {
    name: 'aliyun',
    adapt(error, { operation }) {
      const shape = partsOf(error);
      if (typeof shape.code !== 'string') return undefined;
      if (isUnconfigured(shape)) return smsClientFailure('aliyun', error);
      if (!isTea(shape) && !isPop(shape)) return undefined;
      return adaptAnswer(shape, operation.channel === 'sms', error);
    },
  };
}

function isUnconfigured({ name, code, statusCode, message }: ForeignError): boolean {
  if (name !== 'ClientError' || code !== 'ParameterMissing') return false;
  return statusCode === undefined && message.includes("'config'");
}

function isTea({ name, data, statusCode }: ForeignError): boolean {
  return TEA_NAMES.has(name) && typeof statusCode === 'number' && typeof data === 'object';
}

/** pop-core makes the name of the code, and keeps what it called. */
function isPop({ name, code, url }: ForeignError): boolean {
  return name === `${code}Error` && typeof url === 'string';
}

function adaptAnswer(shape: ForeignError, isSms: boolean, cause: unknown): MtException {
  const { code, statusCode } = shape;
  const retryable = BUSY.test(String(code)) || Number(statusCode) >= 500;
  if (isSms || SMS_CODE.test(String(code)) || SMS_ACTION.test(String(shape.url))) {
    return smsFailure({ provider: 'aliyun', providerCode: code, retryable }, cause);
  }
  return fromStatus(retryable ? 503 : 502, { retryable, cause });
}

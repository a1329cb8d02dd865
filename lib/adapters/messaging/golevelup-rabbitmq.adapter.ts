import type { MtException } from '../../exceptions/mt.exception.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import type { MtContext } from '../mt-context.js';
import { brokerFailed } from './broker-failure.js';

const UNAVAILABLE: ReadonlySet<unknown> = new Set([
  'ChannelNotAvailableError',
  'ConnectionNotAvailableError',
]);

/** @golevelup/nestjs-rabbitmq: an RPC without an answer 0007 at 504, no connection as its role says. */
export function golevelupRabbitmqAdapter(): ErrorAdapter {
  return {
    name: 'golevelup-rabbitmq',
    adapt: (error, { operation }) => adapt(partsOf(error), operation),
  };
}

function adapt(error: ForeignError, operation: MtContext): MtException | undefined {
  if (isRpcTimeout(error)) {
    const params = { reason: 'rpc-timeout' };
    return fromEntry(MtErrors.MQ_PUBLISH_FAILED, { cause: error, status: 504, params });
  }
  if (
    !UNAVAILABLE.has(error.name) ||
    !/^(channel|connection) is not available$/.test(error.message)
  ) {
    return undefined;
  }
  return brokerFailed({ step: 'channel', reason: 'not-available' }, operation, error);
}

function isRpcTimeout({ name, timeout, exchange, routingKey }: ForeignError): boolean {
  const isNamed = name === 'RpcTimeoutError' && typeof timeout === 'number';
  return isNamed && typeof exchange === 'string' && routingKey !== undefined;
}

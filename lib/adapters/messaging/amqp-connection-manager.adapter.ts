import type { ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';
import { amqpAdapter } from './amqp.adapter.js';
import { brokerFailed } from './broker-failure.js';

/**
 * What amqp-connection-manager emits where no broker can be reached, and Nest's RabbitMQ client
 * rejects with: no error but an object with the error in `err`, and in `url` the password.
 */
export function amqpConnectionManagerAdapter(): ErrorAdapter {
  const amqp = amqpAdapter();
  return {
    name: 'amqp-connection-manager',
    adapt(event, context) {
      if (!isObject(event) || !isObject(event.err) || !isBroker(event.url)) return undefined;
      const known = amqp.adapt(event.err, context);
      const failure = { step: 'connect', reason: 'connect-failed' } as const;
      return known ?? brokerFailed(failure, context.operation, event);
    },
  };
}

function isBroker(url: unknown): boolean {
  const text = isObject(url) ? url.url : url;
  return typeof text === 'string' && /^amqps?:/.test(text);
}

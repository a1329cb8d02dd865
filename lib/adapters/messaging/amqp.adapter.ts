import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import type { MtContext } from '../mt-context.js';
import { networkFailure } from '../node/network-failure.js';
import { failureOfText } from './amqp-texts.js';
import { type BrokerFailure, type BrokerStep, brokerFailed } from './broker-failure.js';

/** AMQP's classes and, where it matters, methods: what the broker refused. */
const STEPS: Readonly<Record<string, BrokerStep>> = {
  '10': 'connect',
  '20': 'channel',
  '40': 'channel',
  '50': 'setup',
  '60.10': 'setup',
  '60.40': 'publish',
  '60': 'consume',
  '85': 'channel',
};
/** The broker shuts down or an operator closed the connection: later it may work. */
const CONNECTION_FORCED = 320;
const RESOURCE_LOCKED = 405;

/**
 * amqplib, and so all that is built on it. What the broker refused is told by AMQP's numbers;
 * whether it was publishing or subscribing, and what amqplib tells by its text only, needs
 * `withMtContext`.
 */
export function amqpAdapter(): ErrorAdapter {
  return {
    name: 'amqp',
    adapt(error, { operation }) {
      const parts = partsOf(error);
      const failure = refusal(parts) ?? illegalOperation(parts) ?? inContext(parts, operation);
      return failure && brokerFailed(failure, operation, error);
    },
  };
}

/** A channel or an operation that the broker closed. */
function refusal({ code, classId, methodId }: ForeignError): BrokerFailure | undefined {
  if (typeof code !== 'number' || typeof classId !== 'number' || typeof methodId !== 'number') {
    return undefined;
  }
  const step = STEPS[`${classId}.${methodId}`] ?? STEPS[String(classId)];
  const isLasting = code !== CONNECTION_FORCED && code !== RESOURCE_LOCKED;
  return step && { step, reason: `${code} ${classId}.${methodId}`, isLasting };
}

function illegalOperation({ name, stackAtStateChange }: ForeignError): BrokerFailure | undefined {
  const matches = name === 'IllegalOperationError' && typeof stackAtStateChange === 'string';
  return matches ? { step: 'channel', reason: 'closed' } : undefined;
}

function inContext(parts: ForeignError, { role }: MtContext): BrokerFailure | undefined {
  if (role === undefined) return undefined;
  const network = networkFailure(parts);
  if (network !== undefined) {
    return { step: 'connect', reason: network.reason, isLasting: network.isLasting };
  }
  const { code, message } = parts;
  if (typeof code === 'number' && /^Connection closed: \d{3} /.test(message)) {
    return { step: 'connect', reason: String(code), isLasting: code !== CONNECTION_FORCED };
  }
  return code === undefined ? failureOfText(message) : undefined;
}

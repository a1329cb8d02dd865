import type { ErrorEntry } from '../../exceptions/error-entry.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { MtContext } from '../mt-context.js';

/** The step of messaging at which something failed. */
export type BrokerStep = 'connect' | 'channel' | 'setup' | 'consume' | 'publish';

/** What an adapter found out about a failure of the broker. */
export interface BrokerFailure {
  readonly step: BrokerStep;
  /** A word of ours or a code of the protocol, for the log. */
  readonly reason: string;
  /** True where the same attempt, made again, fails again. */
  readonly isLasting?: boolean;
}

type Entry = Pick<ErrorEntry, 'definition'>;

const SUBSCRIBER: Readonly<Record<BrokerStep, Entry>> = {
  connect: MtErrors.MQ_SUBSCRIBE_CONNECT_FAILED,
  channel: MtErrors.MQ_SUBSCRIBE_CHANNEL_FAILED,
  setup: MtErrors.MQ_QUEUE_SETUP_FAILED,
  consume: MtErrors.MQ_CONSUME_FAILED,
  publish: MtErrors.MQ_PUBLISH_FAILED,
};
const PUBLISHER: Readonly<Record<BrokerStep, Entry>> = {
  connect: MtErrors.MQ_PUBLISH_CONNECT_FAILED,
  channel: MtErrors.MQ_PUBLISH_CHANNEL_FAILED,
  setup: MtErrors.MQ_PUBLISH_CHANNEL_FAILED,
  consume: MtErrors.MQ_CONSUME_FAILED,
  publish: MtErrors.MQ_PUBLISH_FAILED,
};
/** Steps that only one side takes: they need no context. */
const UNAMBIGUOUS: ReadonlySet<BrokerStep> = new Set(['setup', 'consume', 'publish']);

/**
 * The exception of a broker's failure. Without a role the steps that both sides take have no code:
 * 503 where another attempt may succeed, else 500.
 */
export function brokerFailed(
  failure: BrokerFailure,
  { role, stage }: MtContext,
  cause: unknown,
): MtException {
  const status = failure.isLasting ? 500 : 503;
  if (stage === 'close') {
    return fromEntry(MtErrors.MQ_CLOSE_FAILED, { cause, params: { reason: failure.reason } });
  }
  const entry = entryOf(failure.step, role);
  if (entry === undefined) return fromStatus(status, { cause });
  const retryable = status === 503;
  return fromEntry(entry, { cause, status, retryable, params: paramsOf(entry, failure.reason) });
}

function entryOf(step: BrokerStep, role: MtContext['role']): Entry | undefined {
  if (role === 'publish') return PUBLISHER[step];
  return role === 'subscribe' || UNAMBIGUOUS.has(step) ? SUBSCRIBER[step] : undefined;
}

/** Entries call the same thing `reason` or, where the protocol says it, `amqp`. */
function paramsOf({ definition }: Entry, reason: string): Record<string, string> {
  return 'amqp' in definition.params ? { amqp: reason } : { reason };
}

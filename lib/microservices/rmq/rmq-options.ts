/** Options of `rmqTransport()`. */
export interface RmqOptions {
  /**
   * Says that the library settles every message whose handler failed. The server must run with
   * `noAck: false`, and handlers must not settle by themselves; `MtRmqAckInterceptor` settles those
   * that succeed.
   */
  readonly settle: true;
  /**
   * The queue that the service consumes, for messages that come through an exchange.
   *
   * @default the queue that the message was sent to
   */
  readonly queue?: string;
  /**
   * How long a failed event waits before each further attempt, in milliseconds. Only retryable
   * failures are tried again; after the last attempt the event is dead. At most ten are used.
   *
   * @default [1000, 10000, 60000]
   */
  readonly retryDelays?: readonly number[];
  /** Where dead events go. @default the queue's name and `.dead` */
  readonly deadLetterQueue?: string;
}

/** The header that counts the attempts of an event. */
export const ATTEMPT_HEADER = 'x-mt-attempt';

const DEFAULT_DELAYS = [1000, 10_000, 60_000];
const MAX_ATTEMPTS = 10;
const MAX_DELAY = 24 * 60 * 60 * 1000;

/** The delays that can be used. Throws where one is no time to wait. */
export function retryDelays({ retryDelays: delays = DEFAULT_DELAYS }: RmqOptions): number[] {
  const wrong = delays.find((delay) => !Number.isInteger(delay) || delay < 1 || delay > MAX_DELAY);
  if (wrong !== undefined) {
    throw new RangeError(
      `rmqTransport({ retryDelays }): ${wrong} must be a whole number of milliseconds, at most a day`,
    );
  }
  return delays.slice(0, MAX_ATTEMPTS);
}

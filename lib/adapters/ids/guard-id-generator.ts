import { MtErrors } from '../../exceptions/mt-errors.js';

/** An id as generators make it: a number, a bigint, or a text. */
export type GeneratedId = number | bigint | string;

/** What the guard watches over. */
export interface IdGeneratorGuard {
  /** This process's instance (worker, machine) id, where the generator has one. Default: none. */
  readonly instanceId?: unknown;
  /** The largest instance id that the generator has bits for. @default 1023 */
  readonly maxInstanceId?: number;
  /** How far the clock may be set back unnoticed, in milliseconds. @default 0 */
  readonly toleranceMs?: number;
  /** The clock, in milliseconds. @default Date.now */
  readonly now?: () => number;
}

const DEFAULT_MAX_INSTANCE_ID = 1023;
const CLOCK_TEXT = /clock|time/i;
const BACK_TEXT = /backward|moved? back|rollback|in the past/i;

/**
 * Watches over any generator of ids in which the time comes first. Most of them go on silently
 * with smaller, perhaps repeated, ids when the clock is set back.
 *
 * @param generate makes one id
 * @returns `generate`, guarded
 * @throws INSTANCE_ID_INVALID (0034), at once, when the instance id is no whole number from 0 to
 * `maxInstanceId`; CLOCK_MOVED_BACKWARDS (0035), when an id is asked for, while the clock is
 * behind the last id's, when the generator says so, and when an id is not greater than the last
 * @example const nextId = guardIdGenerator(() => snowflake.getUniqueID(), { instanceId, maxInstanceId: 4095 });
 */
export function guardIdGenerator<Id extends GeneratedId>(
  generate: () => Id,
  guard: IdGeneratorGuard = {},
): () => Id {
  const { toleranceMs = 0, now = Date.now } = guard;
  checkOptions(generate, toleranceMs);
  checkInstanceId(guard);
  let lastTime = Number.NEGATIVE_INFINITY;
  let lastId: Id | undefined;
  return () => {
    const time = now();
    if (time < lastTime - toleranceMs) {
      throw MtErrors.CLOCK_MOVED_BACKWARDS({ driftMs: lastTime - time });
    }
    lastTime = Math.max(time, lastTime);
    const id = callGenerator(generate);
    if (lastId !== undefined && !isGreater(id, lastId)) throw MtErrors.CLOCK_MOVED_BACKWARDS();
    return (lastId = id);
  };
}

function checkOptions(generate: unknown, toleranceMs: number): void {
  if (typeof generate !== 'function') {
    throw new TypeError(
      `guardIdGenerator(${typeof generate}): give a function that makes one id, for example () => snowflake.nextId()`,
    );
  }
  if (!(toleranceMs >= 0)) {
    throw new TypeError(
      `guardIdGenerator(..., { toleranceMs: ${toleranceMs} }): give milliseconds, 0 or more`,
    );
  }
}

function checkInstanceId(guard: IdGeneratorGuard): void {
  const { instanceId, maxInstanceId = DEFAULT_MAX_INSTANCE_ID } = guard;
  if (!Number.isSafeInteger(maxInstanceId) || maxInstanceId < 0) {
    throw new TypeError(
      `guardIdGenerator(..., { maxInstanceId: ${maxInstanceId} }): give the largest instance id of the generator, for example 1023`,
    );
  }
  if (!('instanceId' in guard)) return;
  const isValid = Number.isInteger(instanceId) && (instanceId as number) >= 0;
  if (!isValid || (instanceId as number) > maxInstanceId) {
    throw MtErrors.INSTANCE_ID_INVALID({ max: maxInstanceId });
  }
}

function callGenerator<Id>(generate: () => Id): Id {
  try {
    return generate();
  } catch (cause) {
    const text = String(cause);
    if (!CLOCK_TEXT.test(text) || !BACK_TEXT.test(text)) throw cause;
    throw MtErrors.CLOCK_MOVED_BACKWARDS({}, { cause });
  }
}

/** Texts of digits count as numbers; other texts of one length in the order of their characters. */
function isGreater(id: GeneratedId, last: GeneratedId): boolean {
  if (typeof id !== 'string' || typeof last !== 'string') return id > last;
  if (/^\d+$/.test(id) && /^\d+$/.test(last)) return BigInt(id) > BigInt(last);
  return id.length !== last.length || id > last;
}

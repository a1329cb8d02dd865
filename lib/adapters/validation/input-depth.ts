/** Input nested more deeply than this is refused before a validator recurses into it. */
export const MAX_INPUT_DEPTH = 64;

/**
 * True where objects are nested in each other more than `max` times; a cycle always is. Walks level
 * by level, so that no input can exhaust the stack.
 */
export function isDeeperThan(max: number, value: unknown): boolean {
  let level = new Set<object>();
  if (isContainer(value)) level.add(value);
  for (let depth = 1; level.size > 0; depth++) {
    if (depth > max) return true;
    level = innerOf(level);
  }
  return false;
}

function innerOf(level: ReadonlySet<object>): Set<object> {
  const inner = new Set<object>();
  for (const container of level) {
    for (const value of membersOf(container)) {
      if (isContainer(value)) inner.add(value);
    }
  }
  return inner;
}

function membersOf(container: object): Iterable<unknown> {
  const isList = Array.isArray(container) || container instanceof Set || container instanceof Map;
  return isList ? container.values() : Object.values(container);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** Deeper input exhausts the stack of validators that recurse. */
const LARGEST_MAX_DEPTH = 500;

/**
 * Reads the option `maxDepth`.
 *
 * @throws Error where it is not an integer from 1 to 500
 */
export function readMaxDepth(pipe: string, maxDepth = MAX_INPUT_DEPTH): number {
  if (Number.isInteger(maxDepth) && maxDepth >= 1 && maxDepth <= LARGEST_MAX_DEPTH) return maxDepth;
  throw new Error(
    `new ${pipe}({ maxDepth: ${String(maxDepth)} }): give an integer from 1 to ${LARGEST_MAX_DEPTH}, ` +
      `or leave it out for ${MAX_INPUT_DEPTH}`,
  );
}

/** No more errors than this are looked at: the thrown one and what caused it. */
export const MAX_CAUSES = 8;

/** The thrown value, then what caused it, then the members of aggregates; each once. */
export function causesOf(thrown: unknown): unknown[] {
  if (!isReadable(thrown)) return [];
  const seen: unknown[] = [thrown];
  for (let next = 0; next < seen.length && seen.length < MAX_CAUSES; next++) {
    for (const inner of innerErrors(seen[next])) {
      if (seen.length < MAX_CAUSES && !seen.includes(inner) && isReadable(inner)) seen.push(inner);
    }
  }
  return seen;
}

/** A value that throws at a look at it is nothing that any adapter could know. */
function isReadable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return true;
  try {
    const { name, message, code, constructor } = error as Partial<Record<string, unknown>>;
    return [name, message, code, constructor].length > 0 && typeof ('cause' in error) === 'boolean';
  } catch {
    return false;
  }
}

/** Reads by index, because a hostile array may have methods of its own. */
function innerErrors(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  try {
    const { cause, errors } = error as { cause?: unknown; errors?: unknown };
    const inner = [cause];
    const count = Array.isArray(errors) ? Math.min(errors.length, MAX_CAUSES) : 0;
    for (let index = 0; index < count; index++) inner.push((errors as unknown[])[index]);
    return inner.filter((each) => typeof each === 'object' && each !== null);
  } catch {
    return [];
  }
}

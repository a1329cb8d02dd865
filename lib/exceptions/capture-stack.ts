/** How many frames an exception below status 500 records, `Infinity` for as many as any `Error`. */
const EXPECTED_FRAMES = expectedFrames();

/**
 * A failure that the caller is to blame for need not pay for a stack in production. Read once from
 * the environment: `MT_ERRORS_STACK` is `all`, `none` or a number of frames; without it production
 * (`NODE_ENV`) records none, everything else all.
 */
function expectedFrames(): number {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const production = process?.env?.NODE_ENV === 'production';
  const wanted = process?.env?.MT_ERRORS_STACK ?? (production ? 'none' : 'all');
  if (wanted === 'none') return 0;
  return /^\d+$/.test(wanted) ? Number(wanted) : Infinity;
}

/**
 * Lowers the stack limit for an exception of this status, and returns the limit to restore. A
 * server fault always has its stack: its own, or that of the error that it stands for.
 */
export function lowerStackLimit(status: number, standsIn: boolean): number | undefined {
  const limit = Error.stackTraceLimit;
  const wanted = status >= 500 ? Infinity : EXPECTED_FRAMES;
  const frames = standsIn ? 0 : wanted;
  if (frames >= limit) return undefined;
  return setStackLimit(frames) ? limit : undefined;
}

/** Puts the process-wide limit back as it was. */
export function restoreStackLimit(limit: number | undefined): void {
  if (limit !== undefined) setStackLimit(limit);
}

/** False where the intrinsics are frozen. */
function setStackLimit(frames: number): boolean {
  try {
    Error.stackTraceLimit = frames;
    return true;
  } catch {
    return false;
  }
}

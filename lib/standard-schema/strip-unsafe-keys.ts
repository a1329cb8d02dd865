const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Takes the names from the input that would reach the prototype of an object that it is copied to.
 * Changes the input, as Nest's own pipe does.
 */
export function stripUnsafeKeys(value: unknown): void {
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!isPlain(next)) continue;
    for (const key of UNSAFE_KEYS) if (Object.hasOwn(next, key)) delete next[key];
    pending.push(...Object.values(next).filter(isPlain));
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

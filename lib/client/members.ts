/** A JSON object from outside. */
export type Members = Readonly<Record<string, unknown>>;

/** The value, where it is a string with something in it. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An object's own members, without one that would become a prototype; else none. */
export function members(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'));
}

/** What class-validator looks into element by element. */
export type Collection = unknown[] | Set<unknown> | Map<unknown, unknown>;

export function isCollection(value: unknown): value is Collection {
  return Array.isArray(value) || value instanceof Set || value instanceof Map;
}

/** The number of elements, or -1 where the value is no collection. */
export function sizeOf(value: unknown): number {
  if (!isCollection(value)) return -1;
  return Array.isArray(value) ? value.length : value.size;
}

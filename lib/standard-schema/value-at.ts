/** The value at a path; `undefined` where there is none. Only own properties are read. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (value instanceof Map) value = value.get(key);
    else if (Object.hasOwn(value, key)) value = (value as Record<PropertyKey, unknown>)[key];
    else return undefined;
  }
  return value;
}

/** The number of elements of a collection, or -1. */
export function elementsOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value instanceof Set || value instanceof Map ? value.size : -1;
}

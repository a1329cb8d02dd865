/** A boolean, from its text or as it is; `undefined` for anything else. */
export function readBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

const POINTER = /^(\/([^~/]|~[01])*)*$/;
const INDEX = /^(0|[1-9]\d*)$/;

/** The segments of an RFC 6901 JSON Pointer; `undefined` for a text that is none. */
export function parsePointer(text: string): readonly string[] | undefined {
  if (!POINTER.test(text)) return undefined;
  return text
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** True where the first pointer is the second or lies below it. */
export function isBelow(pointer: readonly string[], top: readonly string[]): boolean {
  return top.every((segment, depth) => pointer[depth] === segment);
}

/** True where the document has a value of its own there. */
export function exists(document: unknown, pointer: readonly string[]): boolean {
  let value = document;
  for (const segment of pointer) {
    if (!hasOwn(value, segment)) return false;
    value = (value as Record<string, unknown>)[segment];
  }
  return true;
}

/** True where a value can be put: the parent exists, and in a list the place does too. */
export function isPlace(document: unknown, pointer: readonly string[]): boolean {
  const last = pointer.at(-1);
  if (last === undefined) return true;
  const parent = valueAt(document, pointer.slice(0, -1));
  if (!Array.isArray(parent)) return typeof parent === 'object' && parent !== null;
  return last === '-' || (INDEX.test(last) && Number(last) <= parent.length);
}

/** The value there; `undefined` where there is none. */
export function valueAt(document: unknown, pointer: readonly string[]): unknown {
  if (!exists(document, pointer)) return undefined;
  return pointer.reduce<unknown>(
    (value, segment) => (value as Record<string, unknown>)[segment],
    document,
  );
}

function hasOwn(value: unknown, segment: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && !INDEX.test(segment)) return false;
  return Object.hasOwn(value, segment);
}

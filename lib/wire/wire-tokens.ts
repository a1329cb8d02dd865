const CODE = /^[A-Za-z0-9][\w.:-]{2,63}$/;
const KEY = /^[A-Z][A-Z0-9_]{1,63}$/;
const NAME = /^[A-Za-z][\w.@/-]{0,63}$/;
const CLASS_NAME = /^[A-Za-z_$][\w$.]{0,63}$/;
const CAUSE_CODE = /^[A-Za-z0-9][\w.-]{0,31}$/;
const ID = /^[A-Za-z0-9][\w-]{7,63}$/;
const POINTER = /^#(?:\/[\x21-\x7e]*)?$/;
const TRACE = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The forms that texts must have to cross a process boundary; anything else is left out. */
export const wireTokens = {
  code: tokenOf(CODE),
  key: tokenOf(KEY),
  /** A section or a service. */
  name: tokenOf(NAME),
  className: tokenOf(CLASS_NAME),
  causeCode: tokenOf(CAUSE_CODE),
  id: tokenOf(ID),
  /** JSON Pointer as a URI fragment; a long one points nowhere. */
  pointer: (value: unknown) => tokenOf(POINTER)(value, 256),
  trace: tokenOf(TRACE),
} as const;

function tokenOf(form: RegExp) {
  return (value: unknown, max = 64): string | undefined =>
    typeof value === 'string' && value.length <= max && form.test(value) ? value : undefined;
}

/** A property of anything; `undefined` where there is none or reading it throws. */
export function readSafely(value: unknown, name: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** The object without the members that are `undefined`. */
export function defined<Value extends object>(value: Value): Value {
  const kept: Partial<Value> = {};
  for (const name in value) {
    if (Object.hasOwn(value, name) && value[name] !== undefined) kept[name] = value[name];
  }
  return kept as Value;
}

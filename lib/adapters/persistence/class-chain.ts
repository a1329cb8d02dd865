/** No more classes than this are looked at. */
const MAX_DEPTH = 8;

/** True where the error's class, or one that it extends, has this name. */
export function inherits(error: object, className: string): boolean {
  let prototype: unknown = Object.getPrototypeOf(error);
  for (let depth = 0; depth < MAX_DEPTH && isPrototype(prototype); depth++) {
    if (prototype.constructor?.name === className) return true;
    prototype = Object.getPrototypeOf(prototype);
  }
  return false;
}

/** The name that an error has of itself, where it is text. */
export function nameOf({ name }: { readonly name?: unknown }): string {
  return typeof name === 'string' ? name : '';
}

function isPrototype(value: unknown): value is { constructor?: { name?: unknown } } {
  return typeof value === 'object' && value !== null;
}

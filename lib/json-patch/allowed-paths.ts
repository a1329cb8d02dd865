import { type CheckedOperation, unsupported } from './patch-operation.js';
import { isBelow, parsePointer } from './patch-pointer.js';

/** The allowed pointers, taken apart. A mistake in them is told to the developer. */
export function parseAllowed(
  allowed: readonly string[] | undefined,
): readonly (readonly string[])[] | undefined {
  return allowed?.map((text) => {
    const pointer = parsePointer(text);
    if (pointer !== undefined) return pointer;
    throw new TypeError(
      `applyMtPatch(..., { allowed: [${JSON.stringify(text)}] }): give JSON Pointers, for example '/name'`,
    );
  });
}

/** @throws PATCH_UNSUPPORTED for an operation that reads or changes something else */
export function checkAllowed(
  { operation, index, path, from }: CheckedOperation,
  tops: readonly (readonly string[])[] | undefined,
): void {
  if (tops === undefined) return;
  const isAllowed = (pointer: readonly string[]) => tops.some((top) => isBelow(pointer, top));
  if (!isAllowed(path) || (from !== undefined && !isAllowed(from))) {
    throw unsupported(operation, index);
  }
}

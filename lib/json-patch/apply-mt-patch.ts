import { MtErrors } from '../exceptions/mt-errors.js';
import { checkAllowed, parseAllowed } from './allowed-paths.js';
import { applyOperation } from './apply-operation.js';
import { type CheckedOperation, checkOperation, malformed } from './patch-operation.js';
import { weigh } from './json-value.js';
import { valueAt } from './patch-pointer.js';

/** What a patch may do. */
export interface ApplyPatchOptions {
  /**
   * JSON Pointers of what a patch may read and change, with everything below them.
   *
   * @default the whole document
   * @example ['/name', '/address']
   */
  readonly allowed?: readonly string[];
  /** A longer patch is refused. @default 100 */
  readonly maxOperations?: number;
}

const DEFAULT_MAX_OPERATIONS = 100;
/** All values that the `copy` operations of one patch may make: copies of copies grow fast. */
export const MAX_COPIED_VALUES = 10_000;

/**
 * Applies an RFC 6902 JSON Patch to a copy of a document: all of it, or nothing.
 *
 * @param document JSON data; it is left as it is
 * @param patch what the caller sent, of whatever form
 * @returns the patched copy. Its form is the caller's doing: validate it before it is stored.
 * @throws JSON_PATCH_FAILED (0057) with the index of the operation: 400 for a malformed patch, 409
 * for a failed `test`, 422 for a path that does not exist; PATCH_UNSUPPORTED (0032) for an unknown
 * operation, for a path that is not allowed or leads into a prototype, and for a patch that is too
 * long, nested too deeply or copies too much; NO_UPDATE_FIELDS (0031) for an empty patch
 * @example const changed = applyMtPatch(user, body, { allowed: ['/name', '/address'] });
 */
export function applyMtPatch<Document>(
  document: Document,
  patch: unknown,
  options: ApplyPatchOptions = {},
): Document {
  const operations = checkPatch(patch, options);
  const holder = { document: structuredClone(document) };
  let copied = 0;
  for (const operation of operations) {
    copied += countCopied(holder.document, operation);
    if (copied > MAX_COPIED_VALUES) {
      throw MtErrors.PATCH_UNSUPPORTED({ op: 'copy', index: operation.index });
    }
    applyOperation(holder, operation);
  }
  return holder.document;
}

function checkPatch(
  patch: unknown,
  { allowed, maxOperations = DEFAULT_MAX_OPERATIONS }: ApplyPatchOptions,
): readonly CheckedOperation[] {
  const tops = parseAllowed(allowed);
  if (!Array.isArray(patch)) throw malformed();
  if (patch.length === 0) throw MtErrors.NO_UPDATE_FIELDS();
  if (patch.length > maxOperations) throw MtErrors.PATCH_UNSUPPORTED();
  const operations = Array.from(patch, checkOperation);
  for (const operation of operations) checkAllowed(operation, tops);
  return operations;
}

function countCopied(document: unknown, { operation, from }: CheckedOperation): number {
  return operation.op === 'copy' ? weigh(valueAt(document, from!), MAX_COPIED_VALUES) : 0;
}

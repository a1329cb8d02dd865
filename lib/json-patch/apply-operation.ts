import { type Operation, applyPatch } from 'rfc6902';
import { MtErrors } from '../exceptions/mt-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { isEqual } from './json-value.js';
import type { CheckedOperation } from './patch-operation.js';
import { exists, isBelow, isPlace, valueAt } from './patch-pointer.js';

/** The document as a member, because the library cannot replace it as a whole. */
export interface Holder {
  document: unknown;
}

/**
 * Applies one operation. Whether its paths exist is checked here: rfc6902 takes what is inherited
 * and a list's `length` for members, and removes the first item for an index that is no number.
 *
 * @throws JSON_PATCH_FAILED (0057): 409 for a failed `test`, else 422
 */
export function applyOperation(holder: Holder, checked: CheckedOperation): void {
  switch (checked.operation.op) {
    case 'add':
      return add(holder, checked, checked.operation.value);
    case 'copy':
      return add(holder, checked, valueOf(holder, checked, checked.from!));
    case 'move':
      return move(holder, checked);
    case 'remove':
      return remove(holder, checked, checked.path);
    case 'replace':
      valueOf(holder, checked, checked.path);
      return run(holder, { op: 'replace', path: checked.path, value: checked.operation.value });
    case 'test':
      return test(holder, checked);
  }
}

function add(holder: Holder, checked: CheckedOperation, value: unknown): void {
  if (!isPlace(holder.document, checked.path)) throw failed(checked, 'missing');
  run(holder, { op: 'add', path: checked.path, value });
}

/** A removal and an addition, as RFC 6902 has it: an index counts what is left. */
function move(holder: Holder, checked: CheckedOperation): void {
  const { path, from = [] } = checked;
  const value = valueOf(holder, checked, from);
  if (path.length > from.length && isBelow(path, from)) throw failed(checked, 'into-itself');
  remove(holder, checked, from);
  add(holder, checked, value);
}

function remove(holder: Holder, checked: CheckedOperation, path: readonly string[]): void {
  if (path.length === 0) throw failed(checked, 'whole-document');
  valueOf(holder, checked, path);
  run(holder, { op: 'remove', path });
}

/** rfc6902 compares two lists in the product of their lengths; this in the length of one. */
function test(holder: Holder, checked: CheckedOperation): void {
  const value = valueOf(holder, checked, checked.path);
  if (!isEqual(checked.operation.value, value)) throw failed(checked, 'test', 409);
}

function valueOf(holder: Holder, checked: CheckedOperation, path: readonly string[]): unknown {
  if (!exists(holder.document, path)) throw failed(checked, 'missing');
  return valueAt(holder.document, path);
}

function run(
  holder: Holder,
  operation: { op: 'add' | 'remove' | 'replace'; path: readonly string[]; value?: unknown },
): void {
  const path = ['', 'document', ...operation.path.map(escape)].join('/');
  const [error] = applyPatch(holder, [{ ...operation, path } as Operation]);
  if (error) throw error;
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Without a status of its own it has the entry's, so that overrides and the profile can change it. */
function failed({ index }: CheckedOperation, reason: string, status?: number): MtException {
  return MtErrors.JSON_PATCH_FAILED({ index, reason }, { status });
}

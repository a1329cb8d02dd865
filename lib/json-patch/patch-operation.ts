import { MtErrors } from '../exceptions/mt-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { weigh } from './json-value.js';
import { parsePointer } from './patch-pointer.js';

/** One operation of an RFC 6902 patch. */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** An operation that is well formed, with its pointers taken apart. */
export interface CheckedOperation {
  readonly operation: PatchOperation;
  readonly index: number;
  readonly path: readonly string[];
  readonly from?: readonly string[];
}

const OPERATIONS: ReadonlySet<unknown> = new Set([
  'add',
  'remove',
  'replace',
  'move',
  'copy',
  'test',
]);
const WITH_VALUE: ReadonlySet<unknown> = new Set(['add', 'replace', 'test']);
const WITH_FROM: ReadonlySet<unknown> = new Set(['move', 'copy']);
/** Names that reach beyond the document's own data. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Checks what can be said of an operation without the document.
 *
 * @throws JSON_PATCH_FAILED (0057, 400) for a malformed one; PATCH_UNSUPPORTED (0032) for an
 * unknown `op` and for a pointer into a prototype
 */
export function checkOperation(candidate: unknown, index: number): CheckedOperation {
  if (typeof candidate !== 'object' || candidate === null) throw malformed(index);
  const operation = candidate as PatchOperation;
  const { op } = operation;
  if (!Object.hasOwn(candidate, 'op') || typeof op !== 'string') throw malformed(index);
  if (!OPERATIONS.has(op)) throw MtErrors.PATCH_UNSUPPORTED({ index });
  if (WITH_VALUE.has(op)) checkValue(operation, index);
  const path = readPointer(operation, 'path', index);
  const from = WITH_FROM.has(op) ? readPointer(operation, 'from', index) : undefined;
  return { operation, index, path, from };
}

function checkValue(operation: PatchOperation, index: number): void {
  if (!Object.hasOwn(operation, 'value')) throw malformed(index);
  if (weigh(operation.value) === Number.POSITIVE_INFINITY) throw unsupported(operation, index);
}

function readPointer(
  operation: PatchOperation,
  member: 'path' | 'from',
  index: number,
): readonly string[] {
  const text: unknown = Object.hasOwn(operation, member) ? operation[member] : undefined;
  const pointer = typeof text === 'string' ? parsePointer(text) : undefined;
  if (pointer === undefined) throw malformed(index);
  if (pointer.some((segment) => FORBIDDEN.has(segment))) throw unsupported(operation, index);
  return pointer;
}

/** A patch that is none: 400. */
export function malformed(index?: number): MtException {
  const params = index === undefined ? {} : { index };
  return MtErrors.JSON_PATCH_FAILED({ ...params, reason: 'malformed' }, { status: 400 });
}

/** A patch that is one, but that is not allowed here: 422. */
export function unsupported({ op }: PatchOperation, index: number): MtException {
  return MtErrors.PATCH_UNSUPPORTED({ op, index });
}

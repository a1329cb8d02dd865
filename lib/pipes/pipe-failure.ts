import type { ArgumentMetadata } from '@nestjs/common';
import { validationException } from '../adapters/validation/validation-exception.js';
import type { ErrorEntry } from '../exceptions/error-entry.js';
import { MtErrors } from '../exceptions/mt-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { ErrorParams } from '../exceptions/violation.js';

/** What a pipe found. */
export interface PipeFailure {
  /** The pipe's rule, as the answer's `rule` has it. */
  readonly rule: string;
  /** The names from the pipe's value to what is wrong in it. Default: the value itself. */
  readonly path?: readonly string[];
  readonly params?: ErrorParams;
}

type AnyEntry = Pick<ErrorEntry, 'definition'>;

/** The exception of a pipe: it names the part of the request, and never the value. */
export function pipeFailure(
  { definition }: AnyEntry,
  { rule, path = [], params }: PipeFailure,
  { type: source, data: part }: ArgumentMetadata,
): MtException {
  return validationException([{ definition, rule, path, params }], { source, part });
}

/** A value that must be there and is not: 0037. */
export function missing(metadata: ArgumentMetadata): MtException {
  return pipeFailure(MtErrors.MUST_NOT_BE_NULL, { rule: 'required' }, metadata);
}

/** The name of the value, for texts: the decorator's argument, else what the pipe calls it. */
export function nameOf({ data }: ArgumentMetadata, fallback: string): string {
  return data ?? fallback;
}

/** A value that the caller left out. */
export function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** A mistake in a pipe's options, for its developer: the call, the value and the repair. */
export function badOption(call: string, option: string, value: unknown, repair: string): TypeError {
  return new TypeError(`${call}: ${option} is ${JSON.stringify(value) ?? typeof value}; ${repair}`);
}

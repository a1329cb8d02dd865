import type { ArgumentMetadata } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { ErrorParams } from '../exceptions/violation.js';
import { pipeFailure } from './pipe-failure.js';
import { readBoolean } from './read-boolean.js';
import { readInt, readLong } from './whole-number.js';

/** What the values of a field may be: of a type, of a list, or what a function says yes to. */
export type MtQueryField =
  'string' | 'int' | 'long' | 'boolean' | readonly string[] | ((value: string) => boolean);

/** A checked value: `int` is a number, `long` a bigint, `boolean` a boolean. */
export type MtQueryValue = string | number | bigint | boolean;

/** A name that may be repeated in the answer. */
const NAME = /^[\w.]{1,64}$/;

type Entry = Parameters<typeof pipeFailure>[0];

/** How the values of a type are read, and what is said of one that cannot be. */
const TYPES: Readonly<
  Record<string, { read(value: string): MtQueryValue | undefined; entry: Entry }>
> = {
  string: { read: (value) => value, entry: MtErrors.QUERY_VALUE_INVALID },
  int: { read: readInt, entry: MtErrors.INT_UNPARSABLE },
  long: { read: readLong, entry: MtErrors.LONG_UNPARSABLE },
  boolean: { read: readBoolean, entry: MtErrors.BOOLEAN_UNRECOGNISED },
};

/** Checks the pairs of a query against the fields that may be queried. */
export class QueryChecker {
  constructor(private readonly fields: ReadonlyMap<string, MtQueryField>) {}

  check(
    pairs: readonly (readonly [string, unknown])[],
    metadata: ArgumentMetadata,
  ): Record<string, MtQueryValue> {
    return Object.fromEntries(
      pairs.map(([name, value]) => [name, this.checkPair(name, value, metadata)]),
    );
  }

  private checkPair(name: string, value: unknown, metadata: ArgumentMetadata): MtQueryValue {
    const field = this.fields.get(name);
    if (field === undefined) {
      const shown = NAME.test(name) ? { field: name } : {};
      const params = { ...shown, allowed: [...this.fields.keys()] };
      throw pipeFailure(MtErrors.QUERY_FIELD_UNKNOWN, { rule: 'query', params }, metadata);
    }
    if (value === null) throw this.fail(MtErrors.NULL_NOT_ALLOWED, name, { field: name }, metadata);
    const read = typeof value === 'string' ? readValue(field, value) : undefined;
    if (read !== undefined) return read;
    const [entry, params] = refusalOf(field, name);
    throw this.fail(entry, name, params, metadata);
  }

  /** In the text form the parameter itself is wrong; in a whole query its member is. */
  private fail(
    entry: Entry,
    name: string,
    params: ErrorParams,
    metadata: ArgumentMetadata,
  ): MtException {
    const path = metadata.data === undefined ? [name] : [];
    return pipeFailure(entry, { rule: 'query', path, params }, metadata);
  }
}

function readValue(field: MtQueryField, value: string): MtQueryValue | undefined {
  if (typeof field === 'string') return TYPES[field]!.read(value);
  const isAllowed = typeof field === 'function' ? field(value) : field.includes(value);
  return isAllowed ? value : undefined;
}

function refusalOf(field: MtQueryField, name: string): [Entry, ErrorParams] {
  if (Array.isArray(field)) return [MtErrors.QUERY_VALUE_UNRECOGNISED, { key: name }];
  const entry = typeof field === 'string' ? TYPES[field]!.entry : MtErrors.QUERY_VALUE_INVALID;
  return entry === MtErrors.QUERY_VALUE_INVALID ? [entry, { field: name }] : [entry, { key: name }];
}

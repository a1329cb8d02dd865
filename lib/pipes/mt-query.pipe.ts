import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { readPairs } from './key-value-text.js';
import { badOption, isMissing, missing, pipeFailure } from './pipe-failure.js';
import { type MtQueryField, type MtQueryValue, QueryChecker } from './query-checker.js';

/** The fields that may be queried: their names, or their names and what their values may be. */
export type MtQueryFields = readonly string[] | Readonly<Record<string, MtQueryField>>;

/** What a caller may ask for. */
export interface MtQueryOptions {
  /** @example ['name', 'email'] @example { name: 'string', age: 'int', state: ['open', 'closed'] } */
  readonly fields: MtQueryFields;
  /** Members of a whole query that belong to somebody else. @default [] @example ['page', 'size'] */
  readonly ignore?: readonly string[];
  /** Whether a query must be there. @default false */
  readonly required?: boolean;
}

/**
 * A filter, from a text like `name:ada,state:open` (one parameter), or from the whole query
 * (`?name=ada&state=open`). The values have the types that the fields declare.
 *
 * @throws QUERY_UNPARSABLE (0027), QUERY_FIELD_UNKNOWN (0028), NULL_NOT_ALLOWED (0029); for a value,
 * INT_UNPARSABLE (0023), LONG_UNPARSABLE (0022), BOOLEAN_UNRECOGNISED (1074),
 * QUERY_VALUE_UNRECOGNISED (1072) outside a list, QUERY_VALUE_INVALID (0030) where a function says
 * no; MUST_NOT_BE_NULL (0037) where a query must be there
 * @example @Query('query', new MtQueryPipe({ fields: ['name', 'email'] })) query: Record<string, string>
 */
export class MtQueryPipe implements PipeTransform<unknown, Record<string, MtQueryValue>> {
  private readonly checker: QueryChecker;

  constructor(private readonly options: MtQueryOptions) {
    this.checker = new QueryChecker(readFields(options?.fields));
  }

  transform(value: unknown, metadata: ArgumentMetadata): Record<string, MtQueryValue> {
    if (isMissing(value)) {
      if (this.options.required) throw missing(metadata);
      return {};
    }
    const pairs = this.pairsOf(value);
    if (pairs === undefined) {
      throw pipeFailure(MtErrors.QUERY_UNPARSABLE, { rule: 'query' }, metadata);
    }
    return this.checker.check(pairs, metadata);
  }

  private pairsOf(value: unknown): [string, unknown][] | undefined {
    if (typeof value === 'string') return readPairs(value);
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const { ignore = [] } = this.options;
    return Object.entries(value!).filter(([name]) => !ignore.includes(name));
  }
}

const TYPES: readonly unknown[] = ['string', 'int', 'long', 'boolean'];

function readFields(fields: MtQueryFields): ReadonlyMap<string, MtQueryField> {
  const isObject = typeof fields === 'object' && fields !== null;
  const entries = Array.isArray(fields)
    ? fields.map((name) => [name, 'string'] as const)
    : Object.entries(isObject ? fields : {});
  if (entries.length === 0) {
    throw badOption(
      'new MtQueryPipe()',
      'fields',
      fields,
      "give the fields that may be queried, as ['name']",
    );
  }
  for (const [name, field] of entries) checkField(name, field);
  return new Map(entries as [string, MtQueryField][]);
}

function checkField(name: unknown, field: unknown): void {
  const isList = Array.isArray(field) && field.length > 0;
  if (
    typeof name === 'string' &&
    (TYPES.includes(field) || isList || typeof field === 'function')
  ) {
    return;
  }
  throw badOption(
    'new MtQueryPipe()',
    `fields.${String(name)}`,
    field,
    "give 'string', 'int', 'long', 'boolean', a list of values, or a function",
  );
}

import { readMaxDepth } from '../adapters/validation/input-depth.js';
import type { MtSchemaExceptionFactoryOptions } from './mt-schema-exception-factory.js';
import { isSchema, type SchemaLike } from './schema-like.js';

/** What Nest 12's `StandardSchemaValidationPipe` takes, and the schema itself. */
export interface MtStandardSchemaValidationPipeOptions extends MtSchemaExceptionFactoryOptions {
  /** The schema. Default: that of the parameter, `@Body({ schema })`, which Nest 12 has. */
  readonly schema?: SchemaLike;
  /** False to hand on the input itself in place of what the schema makes of it. Default `true`. */
  readonly transform?: boolean;
  /** True to validate also what `createParamDecorator()` gives. Default `false`. */
  readonly validateCustomDecorators?: boolean;
  /** Passed to the schema. Default: none. */
  readonly validateOptions?: Record<string, unknown>;
  /** HTTP status of the answer. Default: that of the first failure's entry. */
  readonly errorHttpStatusCode?: number;
  /**
   * How deeply objects and arrays of the input may be nested in each other, 1 to 500.
   *
   * @default 64
   */
  readonly maxDepth?: number;
}

/** The options, checked. */
export function readOptions(
  options: MtStandardSchemaValidationPipeOptions = {},
): MtStandardSchemaValidationPipeOptions & { readonly maxDepth: number } {
  if (isSchema(options)) {
    throw new Error(
      'new MtStandardSchemaValidationPipe(schema): the pipe takes options. Write { schema }',
    );
  }
  if (options.schema !== undefined && !isSchema(options.schema)) {
    throw new Error(
      `new MtStandardSchemaValidationPipe({ schema }): a value of type ${typeof options.schema} is no ` +
        'Standard Schema. Give a schema of zod, valibot, arktype or another library that has ~standard',
    );
  }
  return { ...options, maxDepth: readMaxDepth('MtStandardSchemaValidationPipe', options.maxDepth) };
}

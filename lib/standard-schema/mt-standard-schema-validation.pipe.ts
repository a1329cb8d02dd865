import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { isDeeperThan } from '../adapters/validation/input-depth.js';
import { withQueryCodes } from '../adapters/validation/query-codes.js';
import {
  depthException,
  validationException,
} from '../adapters/validation/validation-exception.js';
import { type DefinitionsByRule, readCodes } from '../adapters/validation/violation-code.js';
import type { MtException } from '../exceptions/mt.exception.js';
import {
  type MtStandardSchemaValidationPipeOptions,
  readOptions,
} from './mt-standard-schema-validation-pipe.options.js';
import type { SchemaIssue, SchemaLike } from './schema-like.js';
import { schemaViolations } from './schema-violations.js';
import { stripUnsafeKeys } from './strip-unsafe-keys.js';

/** A parameter as Nest 12 describes it; Nest 11 knows no schema. */
type Argument = Omit<ArgumentMetadata, 'schema'> & { readonly schema?: SchemaLike };

/**
 * Validates with zod, valibot, arktype or any other Standard Schema, and throws an `MtException` with
 * the code of the first failure and all failures as `violations`. Works on Nest 11 too. A parameter
 * without a schema is handed on as it is.
 *
 * @throws Error where an option is wrong
 * @example create(@Body(new MtStandardSchemaValidationPipe({ schema: CreateOrder })) order: Order) {}
 * @example app.useGlobalPipes(new MtStandardSchemaValidationPipe()); // Nest 12: @Body({ schema })
 */
@Injectable()
export class MtStandardSchemaValidationPipe implements PipeTransform {
  private readonly options: ReturnType<typeof readOptions>;
  private readonly codes: DefinitionsByRule;

  constructor(@Optional() options?: MtStandardSchemaValidationPipeOptions) {
    this.options = readOptions(options);
    this.codes = readCodes(this.options.codes);
  }

  /** @throws MtException where the input is not valid */
  async transform(value: unknown, metadata: Argument): Promise<unknown> {
    const { validateOptions, maxDepth, transform = true } = this.options;
    const schema = this.options.schema ?? metadata.schema;
    if (schema === undefined || !this.isValidated(metadata)) return value;
    if (isDeeperThan(maxDepth, value)) throw depthException(maxDepth, ...this.answer(metadata));
    stripUnsafeKeys(value);
    const result = await schema['~standard'].validate(value, validateOptions);
    if (result.issues) throw this.failure(result.issues, value, metadata);
    return transform ? result.value : value;
  }

  private isValidated({ type }: Argument): boolean {
    return type !== 'custom' || this.options.validateCustomDecorators === true;
  }

  private failure(issues: readonly SchemaIssue[], value: unknown, metadata: Argument): MtException {
    const found = schemaViolations(issues, this.codes, { value });
    return validationException(
      metadata.type === 'query' ? withQueryCodes(found, this.codes) : found,
      ...this.answer(metadata),
    );
  }

  private answer({ type, data }: Argument) {
    const place = { source: type, part: data };
    return [place, { status: this.options.errorHttpStatusCode }] as const;
  }
}

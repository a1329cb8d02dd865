import {
  type ArgumentMetadata,
  Injectable,
  Optional,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import type { FoundViolation } from '../adapters/validation/found-violation.js';
import { isDeeperThan } from '../adapters/validation/input-depth.js';
import { withQueryCodes } from '../adapters/validation/query-codes.js';
import {
  depthException,
  type FailureOptions,
  validationException,
} from '../adapters/validation/validation-exception.js';
import { type DefinitionsByRule, readCodes } from '../adapters/validation/violation-code.js';
import { ClassRules } from './class-rules.js';
import { ErrorFlattener } from './error-flattener.js';
import { type MtValidationPipeOptions, readPipeOptions } from './mt-validation-pipe.options.js';
import { RejectedInput } from './rejected-input.js';

/**
 * Nest's `ValidationPipe` with codes: it takes the same options and the same DTOs, and throws an
 * `MtException` with the code of the first failure and all failures as `violations`.
 *
 * @throws Error where an option is wrong
 * @example app.useGlobalPipes(new MtValidationPipe({ whitelist: true, transform: true }));
 */
@Injectable()
export class MtValidationPipe extends ValidationPipe {
  private readonly flattener: ErrorFlattener;
  private readonly found = new WeakMap<readonly ValidationError[], FoundViolation[]>();
  private readonly codes: DefinitionsByRule;
  private readonly answer: FailureOptions;
  private readonly maxDepth: number;

  constructor(@Optional() options?: MtValidationPipeOptions) {
    const { codes, maxDepth, nest } = readPipeOptions(options);
    super(nest);
    this.codes = readCodes(codes);
    this.flattener = new ErrorFlattener(new ClassRules(this.validatorOptions), this.codes);
    this.answer = { status: nest.errorHttpStatusCode, listed: nest.disableErrorMessages !== true };
    this.maxDepth = maxDepth;
    this.exceptionFactory = (errors) =>
      new RejectedInput(this.found.get(errors) ?? this.flattener.flatten(errors));
  }

  /** @throws MtException where the input is not valid */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const place = { source: metadata.type, part: metadata.data };
    if (this.isValidated(metadata) && isDeeperThan(this.maxDepth, value)) {
      throw depthException(this.maxDepth, place, this.answer);
    }
    try {
      return await super.transform(value, metadata);
    } catch (thrown) {
      if (!(thrown instanceof RejectedInput)) throw thrown;
      throw validationException(this.coded(thrown.found, metadata), place, this.answer);
    }
  }

  /** The errors are read here, while they have their values and an array body has its class. */
  protected override async validate(
    ...[object, options]: Parameters<ValidationPipe['validate']>
  ): Promise<ValidationError[]> {
    const errors = await super.validate(object, {
      dismissDefaultMessages: true,
      ...options,
      validationError: { target: true, value: true },
    });
    if (errors.length > 0) this.found.set(errors, this.flattener.flatten(errors));
    return errors;
  }

  private isValidated(metadata: ArgumentMetadata): boolean {
    const metatype = this.expectedType ?? metadata.metatype;
    return metatype !== undefined && this.toValidate({ ...metadata, metatype });
  }

  private coded(
    found: readonly FoundViolation[],
    { type }: ArgumentMetadata,
  ): readonly FoundViolation[] {
    return type === 'query' ? withQueryCodes(found, this.codes) : found;
  }
}

import type { OpenAPIObject } from '@nestjs/swagger';
import type { MtErrorsCore } from '../module/mt-errors-core.js';
import { contextOf, defaultContext } from './answer-context.js';
import { declare, type Declarable, type DeclaredError } from './declared-error.js';
import { describeOthers } from './describe-responses.js';
import { documentOperation, type Operation, operationsOf } from './document-operation.js';
import { problemSchemas } from './problem-schemas.js';
import { validationErrors } from './validation-errors.js';

/** Options of `withMtErrors()`. All of them may be left out. */
export interface DocumentOptions {
  /**
   * The application's own errors: its statuses, texts, `type` URIs, header names and form of the
   * body. @default the built-in catalogue with every option left out
   * @example app.get(MtErrorsCore)
   */
  readonly core?: MtErrorsCore;
  /** The language of the examples. @default the application's fallback locale */
  readonly locale?: string;
  /** What every operation can answer. @default [] @example ['0014', 429] */
  readonly everywhere?: readonly Declarable[];
  /**
   * Whether operations that take a body or parameters document the answer to input that breaks a
   * rule. @default true
   */
  readonly validation?: boolean;
  /** Whether every operation has a `default` response for all other failures. @default true */
  readonly others?: boolean;
}

/**
 * Completes a document that Nest has made: declared errors as this application answers them, the
 * failures that any operation can have, and the content that Nest drops where a status is
 * documented twice. Returns a new document; the given one stays as it is.
 *
 * @example
 * const document = SwaggerModule.createDocument(app, config);
 * SwaggerModule.setup('api', app, withMtErrors(document, { core: app.get(MtErrorsCore) }));
 */
export function withMtErrors(
  document: OpenAPIObject,
  options: DocumentOptions = {},
): OpenAPIObject {
  const context = options.core ? contextOf(options.core, options.locale) : defaultContext();
  const everywhere = (options.everywhere ?? []).map((error) => declare(error, 'withMtErrors'));
  const others = options.others === false ? undefined : describeOthers(context);
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const documented = operationsOf(item).map(([method, operation]) => {
      const common = [...everywhere, ...validationOf(operation, options)];
      return [method, documentOperation(operation, { method, common, others }, context)] as const;
    });
    return [path, { ...item, ...Object.fromEntries(documented) }] as const;
  });
  const schemas = { ...document.components?.schemas, ...problemSchemas };
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas },
  };
}

function validationOf(operation: Operation, { validation }: DocumentOptions): DeclaredError[] {
  const takesInput = operation.requestBody !== undefined || !!operation.parameters?.length;
  return takesInput && validation !== false ? validationErrors() : [];
}

import { ApiExtraModels, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import { type AnswerContext, defaultContext } from './answer-context.js';
import { addDeclarations, declarationsOf } from './declarations.js';
import { declare, type Declarable, type DeclaredError } from './declared-error.js';
import { describeResponses } from './describe-responses.js';
import { ProblemDetails, ProblemViolation } from './problem-details.js';
import { validationErrors } from './validation-errors.js';

/** A decorator for handlers and controllers. */
export type RouteDecorator = MethodDecorator & ClassDecorator;

/**
 * Documents what a handler, or every handler of a controller, can answer: one
 * `application/problem+json` response a status, with the codes as `enum` and an example of each.
 * Several decorators add up. An exception as argument gives the example its parameters. Throws a
 * `TypeError` for a code that is in no catalogue.
 *
 * @param errors codes, entries, exceptions, and statuses of failures without a code
 * @example @ApiMtErrors('1014', MtErrors.PROJECT_USER_NOT_FOUND, OrderErrors.ORDER_NOT_FOUND({ orderId: '7' }))
 */
export function ApiMtErrors(...errors: readonly Declarable[]): RouteDecorator {
  return declaring(errors.map((error) => declare(error, 'ApiMtErrors')));
}

/**
 * Documents the answer to input that breaks a rule: status 400 with `errors`. Without arguments any
 * code may occur; with arguments these.
 *
 * @example @ApiMtValidationErrors()
 */
export function ApiMtValidationErrors(...errors: readonly Declarable[]): RouteDecorator {
  const given = errors.map((error) => declare(error, 'ApiMtValidationErrors'));
  return declaring(given.length > 0 ? given : validationErrors());
}

function declaring(declared: readonly DeclaredError[]): RouteDecorator {
  const context = defaultContext();
  return ((target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (descriptor === undefined) declareOnClass(target, declared, context);
    else declareOn(descriptor.value as object, declared, context, { target, key, descriptor });
  }) as RouteDecorator;
}

/** Where a method stands, as its decorators are told. */
interface Place {
  readonly target: object;
  readonly key?: string | symbol;
  readonly descriptor?: PropertyDescriptor;
}

/**
 * A controller's declarations go to each of its handlers, because of two responses of one status
 * Nest keeps the handler's alone; and to the class, for the handlers that it inherits.
 */
function declareOnClass(
  target: object,
  declared: readonly DeclaredError[],
  context: AnswerContext,
): void {
  declareOn(target, declared, context, { target });
  const { prototype } = target as { prototype: object };
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const isHandler = typeof descriptor.value === 'function' && isDocumented(descriptor.value);
    const place = { target: prototype, key, descriptor };
    if (isHandler) declareOn(descriptor.value as object, declared, context, place);
  }
}

/** True where a handler has declarations of its own, which would hide those of the class. */
function isDocumented(handler: unknown): boolean {
  return declarationsOf(handler as object).length > 0;
}

function declareOn(
  holder: object,
  declared: readonly DeclaredError[],
  context: AnswerContext,
  { target, key, descriptor }: Place,
): void {
  const fresh = describeResponses(addDeclarations(holder, declared), context);
  const all = describeResponses(declarationsOf(holder), context, holder);
  const decorate = (decorator: RouteDecorator): unknown =>
    decorator(target as never, key as never, descriptor as never);
  decorate(ApiExtraModels(ProblemDetails, ProblemViolation));
  for (const [status, { description }] of fresh) {
    decorate(ApiResponse({ ...all.get(status), status, description } as ApiResponseOptions));
  }
}

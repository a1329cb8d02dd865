import 'reflect-metadata';
import type { OpenAPIObject, ResponseObject } from '@nestjs/swagger';
import type { AnswerContext } from './answer-context.js';
import { type DeclaredError, isSameDeclaration } from './declared-error.js';
import { declaredErrorsIn, EXTENSION } from './declared-errors.js';
import { describeResponses } from './describe-responses.js';
import { mergeResponses } from './merge-responses.js';
import { successStatus } from './nest-internals.js';
import { withoutDeclared } from './without-declared.js';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
type Response = Parameters<typeof mergeResponses>[0] & object;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** What an operation documents beside its own declarations. */
interface Additions {
  readonly method: string;
  readonly common: readonly DeclaredError[];
  readonly others: ResponseObject | undefined;
}

/** The operations of a path by method. */
export function operationsOf(item: PathItem): [string, Operation][] {
  return Object.entries(item).filter(([method]) => METHODS.includes(method)) as [
    string,
    Operation,
  ][];
}

/** The operation with its declared errors as the application answers them. */
export function documentOperation(
  operation: Operation,
  { method, common, others }: Additions,
  context: AnswerContext,
): Operation {
  const found = Object.values(operation.responses).flatMap(
    (response) => (response && declaredErrorsIn(response)) ?? [],
  );
  const declared = unique([...found.flatMap(({ all }) => all), ...common]);
  const responses = ofOthers(operation);
  for (const [status, response] of describeResponses(declared, context)) {
    const merged = mergeResponses(responses.get(String(status)), plain(response));
    responses.set(String(status), merged);
  }
  if (found.length > 0 && ![...responses.keys()].some(isSuccess)) {
    const handlers = found.map(({ handler }) => handler);
    responses.set(successStatus(handlers, method), { description: '' });
  }
  if (others !== undefined && !responses.has('default')) responses.set('default', others);
  return { ...operation, responses: Object.fromEntries(responses) };
}

/** What the operation documents beside its declarations. */
function ofOthers({ responses }: Operation): Map<string, Response> {
  const kept = new Map<string, Response>();
  for (const [status, response] of Object.entries(responses)) {
    const declared = response && declaredErrorsIn(response);
    const rest = declared ? withoutDeclared(response as ResponseObject, declared) : response;
    if (rest !== undefined) kept.set(status, rest);
  }
  return kept;
}

function unique(declared: readonly DeclaredError[]): DeclaredError[] {
  return declared.filter(
    (error, index) => declared.findIndex((one) => isSameDeclaration(one, error)) === index,
  );
}

/** The codes as plain texts: a finished document is plain JSON. */
function plain(response: ResponseObject): ResponseObject {
  const codes = declaredErrorsIn(response)?.toJSON();
  return { ...response, [EXTENSION]: codes } as ResponseObject;
}

function isSuccess(status: string): boolean {
  return status === 'default' || /^[123]/.test(status);
}

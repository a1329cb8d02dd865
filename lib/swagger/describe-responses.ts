import { getSchemaPath, type ResponseObject } from '@nestjs/swagger';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { AnswerContext } from './answer-context.js';
import type { DeclaredError } from './declared-error.js';
import { DeclaredErrors, EXTENSION } from './declared-errors.js';
import { type ExampleAnswer, exampleAnswer } from './example-answer.js';
import { MtAuthErrors, ProblemDetails } from './problem-details.js';
import { responseHeaders } from './response-headers.js';

type Schema = NonNullable<NonNullable<ResponseObject['content']>[string]['schema']>;

/** The responses that the declared errors give, by status. */
export function describeResponses(
  declared: readonly DeclaredError[],
  context: AnswerContext,
  handler?: object,
): ReadonlyMap<number, ResponseObject> {
  const answers = declared.map((one) => exampleAnswer(one, context));
  const statuses = new Set(answers.map(({ occurrence }) => occurrence.status));
  return new Map(
    [...statuses].map((status) => {
      const ofStatus = answers.filter(({ occurrence }) => occurrence.status === status);
      const extension = new DeclaredErrors(declaredIn(ofStatus), declared, handler);
      return [status, { ...describe(ofStatus, context), [EXTENSION]: extension }];
    }),
  );
}

/** The response to every failure that is not declared. */
export function describeOthers(context: AnswerContext): ResponseObject {
  const failure = { definition: genericDefinition(500), params: {}, violations: [], open: true };
  const answer = exampleAnswer(failure, context);
  const schema = context.profileName && schemas[context.profileName]();
  const example = { ...(schema && { schema }), examples: examplesOf([answer]) };
  return {
    description: 'Any other failure',
    headers: responseHeaders([answer], undefined, context),
    content: { [answer.contentType]: example },
  };
}

/** The paragraph of a response's description that speaks of one answer. */
function paragraphOf({ occurrence, title, declared }: ExampleAnswer): string {
  const { code, key } = occurrence.definition;
  return `${code} ${key}: ${title}${declared.open ? ' (for example: each rule has its code)' : ''}`;
}

function declaredIn(answers: readonly ExampleAnswer[]): DeclaredError[] {
  return answers.map(({ declared }) => declared);
}

function describe(answers: readonly ExampleAnswer[], context: AnswerContext): ResponseObject {
  const isOpen = answers.some(({ declared }) => declared.open);
  const all = answers.map(({ occurrence }) => occurrence.definition.code);
  const codes = isOpen ? undefined : [...new Set(all)];
  return {
    description: answers.map(paragraphOf).join('\n\n'),
    headers: responseHeaders(answers, codes, context),
    content: contentOf(answers, codes, context),
  };
}

function contentOf(
  answers: readonly ExampleAnswer[],
  codes: readonly string[] | undefined,
  { profileName }: AnswerContext,
): NonNullable<ResponseObject['content']> {
  const types = [...new Set(answers.map(({ contentType }) => contentType))];
  const status = answers[0]!.occurrence.status;
  const schema = profileName && schemas[profileName](status, codes);
  return Object.fromEntries(
    types.map((type) => {
      const ofType = answers.filter(({ contentType }) => contentType === type);
      return [type, { ...(schema && { schema }), examples: examplesOf(ofType) }];
    }),
  );
}

function examplesOf(answers: readonly ExampleAnswer[]): Record<string, object> {
  return Object.fromEntries(
    answers.map(({ occurrence, title, body }) => [
      occurrence.definition.key,
      { summary: `${occurrence.definition.code}: ${title}`, value: body },
    ]),
  );
}

const schemas = {
  problem: (status?: number, codes?: readonly string[]): Schema => {
    const problem = { $ref: getSchemaPath(ProblemDetails) };
    if (status === undefined) return problem;
    const properties = {
      status: { type: 'integer', enum: [status] },
      ...(codes && { code: { type: 'string', enum: [...codes] } }),
    };
    return { allOf: [problem, { type: 'object', properties }] };
  },
  'mt-auth': (): Schema => ({ $ref: getSchemaPath(MtAuthErrors) }),
};

import type { ResponseObject } from '@nestjs/swagger';
import type { AnswerContext } from './answer-context.js';
import type { ExampleAnswer } from './example-answer.js';

type Headers = NonNullable<ResponseObject['headers']>;
type Header = Headers[string];

/** The headers of the answers under one status; `codes` is `undefined` where others can occur. */
export function responseHeaders(
  answers: readonly ExampleAnswer[],
  codes: readonly string[] | undefined,
  { headerNames }: AnswerContext,
): Headers {
  return {
    ...(headerNames && {
      [headerNames.code]: text('The code, as in the body', codes && { enum: codes }),
      [headerNames.id]: text('Identifies this occurrence', { format: 'uuid' }),
    }),
    'Content-Language': text('The language of the title'),
    ...(answers.some(isRetryable) && {
      'Retry-After': text('When to try again: seconds, or an HTTP date'),
    }),
    ...(answers.some(({ occurrence }) => occurrence.status === 401) && {
      'WWW-Authenticate': challenge(answers),
    }),
  };
}

function isRetryable({ occurrence: { definition, status } }: ExampleAnswer): boolean {
  const isTimed = Object.hasOwn(definition.params, 'retryAfterSeconds');
  return definition.retryable === true || isTimed || status === 429 || status === 503;
}

function challenge(answers: readonly ExampleAnswer[]): Header {
  const example = answers.find(({ occurrence }) => occurrence.definition.challenge);
  const header = text('How to authenticate');
  const value = example?.occurrence.definition.challenge;
  return value === undefined ? header : { ...header, example: value };
}

function text(description: string, schema?: object): Header {
  return { description, schema: { type: 'string', ...schema } };
}

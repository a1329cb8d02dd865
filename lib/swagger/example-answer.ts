import { fromDefinition } from '../adapters/adapted.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { AnswerContext } from './answer-context.js';
import type { DeclaredError } from './declared-error.js';

/** An answer as the application would give it. */
export interface ExampleAnswer {
  readonly declared: DeclaredError;
  readonly occurrence: Occurrence;
  readonly contentType: string;
  readonly body: unknown;
  readonly title: string;
}

const EXAMPLE_ID = '6f6c0a0e-3d6b-4c53-9d0a-5f2f0a7f6b11';

/** Makes the answer to a declared error with the renderer of real answers. */
export function exampleAnswer(declared: DeclaredError, context: AnswerContext): ExampleAnswer {
  const { params, violations, status } = declared;
  const options = { params, violations, status, id: EXAMPLE_ID };
  const exception = fromDefinition(declared.definition, options);
  const { locale, profile } = context;
  const exchange = { transport: 'http', request: undefined };
  const found = { exception, thrown: exception, locale, profile, exchange };
  const occurrence = context.occurrences.create(found);
  const { body, contentType } = context.bodies.render(occurrence, profile);
  return {
    declared,
    occurrence,
    contentType: contentType.split(';')[0]!.trim(),
    body: parsed(body),
    title: context.texts.title(occurrence.definition, locale).text,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

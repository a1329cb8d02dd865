import type { Occurrence } from '../exceptions/occurrence.js';
import type { RenderContext } from './body-renderer.js';

/** What an answer says in words. */
export interface AnswerText {
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
}

/** The words of an answer, for transports whose answer is no body. */
export function answerText(
  { definition, locale }: Occurrence,
  { texts }: RenderContext,
): AnswerText {
  const { text, locale: language } = texts.title(definition, locale);
  return { title: text, language };
}

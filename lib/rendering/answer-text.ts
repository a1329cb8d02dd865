import { EXCEPTION } from '../exceptions/brand.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import { publicParams } from '../exceptions/public-params.js';
import type { RenderContext } from './body-renderer.js';
import { cutDetail } from './violation-body.js';

/** What an answer says in words. */
export interface AnswerText {
  readonly title: string;
  /** The text of the occurrence; none for status 500 and above. */
  readonly detail?: string;
  /** The language of the title. */
  readonly language: string;
}

/** The words of an answer, for transports whose answer is no body. */
export function answerText(occurrence: Occurrence, { texts }: RenderContext): AnswerText {
  const { definition, exception, locale, status } = occurrence;
  const { text: title, locale: language } = texts.title(definition, locale);
  if (status >= 500) return { title, language };
  const { params, detail: written } = exception[EXCEPTION];
  const detail = written
    ? cutDetail(written)
    : texts.detail(definition, locale, publicParams(definition, params));
  return { title, detail: detail === title ? undefined : detail, language };
}

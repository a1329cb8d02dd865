import type { Occurrence } from '../exceptions/occurrence.js';
import { EXCEPTION } from '../exceptions/brand.js';
import { publicParams } from '../exceptions/public-params.js';
import type { BodyRenderer, RenderContext, RenderedBody } from './body-renderer.js';
import { cutDetail, MAX_VIOLATIONS_LENGTH, violationText } from './violation-body.js';

/** The body of the MT-AUTH services: `{"errors":["..."],"errorId":"..."}`. */
export class MtAuthRenderer implements BodyRenderer {
  render(occurrence: Occurrence, context: RenderContext): RenderedBody {
    const { exception, definition, locale } = occurrence;
    const title = context.texts.title(definition, locale);
    const body = { errors: textsOf(occurrence, title.text, context), errorId: exception.id };
    return { contentType: 'application/json', body, language: title.locale };
  }
}

function textsOf(occurrence: Occurrence, title: string, context: RenderContext): string[] {
  const { exception, definition, locale, serverFault, status } = occurrence;
  const { texts, detail, params } = exception[EXCEPTION];
  if (serverFault || status >= 500) return [title];
  if (exception.violations.length > 0) {
    return fitting(
      exception.violations.map((violation) => violationText(violation, locale, context)),
    );
  }
  if (texts !== undefined) return fitting(texts.map(cutDetail));
  const occurrenceText = context.texts.detail(definition, locale, publicParams(definition, params));
  return [cutDetail(detail ?? occurrenceText ?? title)];
}

/** As many of the texts as an answer has room for. */
function fitting(texts: readonly string[]): string[] {
  let length = 0;
  return texts.filter((text) => {
    length += JSON.stringify(text).length + 1;
    return length <= MAX_VIOLATIONS_LENGTH;
  });
}

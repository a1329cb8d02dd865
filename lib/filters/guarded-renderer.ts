import { synchronous } from '../exceptions/synchronous.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import { answerText, type AnswerText } from '../rendering/answer-text.js';
import type { RenderContext, RenderedBody } from '../rendering/body-renderer.js';
import type { Profile } from '../rendering/profile.js';
import type { FaultListener } from '../reporting/fault-log.js';

/** No body has more characters than this. */
export const MAX_BODY_LENGTH = 16 * 1024;

/** What may stand in the headers that speak of the body. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+[\t\x20-\x7e]*$/;
const LANGUAGE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

/** A body as text. */
export type TextBody = RenderedBody & { readonly body: string };

/** The step that makes the body. A renderer that fails costs the answer its texts, no more. */
export class GuardedRenderer {
  constructor(
    private readonly context: RenderContext,
    private readonly onFault: FaultListener,
  ) {}

  render(occurrence: Occurrence, { renderer }: Profile): TextBody {
    try {
      return asText(synchronous(renderer.render(occurrence, this.context)));
    } catch (fault) {
      this.onFault('renderer', fault);
      return minimalBody(occurrence);
    }
  }

  /** The words alone. */
  text(occurrence: Occurrence): AnswerText {
    try {
      return answerText(occurrence, this.context);
    } catch (fault) {
      this.onFault('texts', fault);
      const { title, key } = occurrence.definition;
      return { title: title.en ?? key, language: 'en' };
    }
  }
}

function asText({ body, contentType, language }: RenderedBody): TextBody {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (typeof text !== 'string' || !fits(MEDIA_TYPE, contentType) || !fits(LANGUAGE, language)) {
    throw new TypeError('render() must return { contentType, body, language }');
  }
  if (text.length > MAX_BODY_LENGTH) {
    throw new RangeError(`render() returned a body of ${text.length} characters`);
  }
  return { body: text, contentType, language };
}

function fits(form: RegExp, value: unknown): boolean {
  return typeof value === 'string' && form.test(value);
}

/** What can be said without a renderer. */
function minimalBody({ definition, status, exception }: Occurrence): TextBody {
  const { code, key, title } = definition;
  const instance = `urn:uuid:${exception.id}`;
  const body = { type: 'about:blank', title: title.en ?? key, status, instance, code, key };
  return { contentType: 'application/problem+json', body: JSON.stringify(body), language: 'en' };
}

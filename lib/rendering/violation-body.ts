import type { PlainViolation, Violation } from '../exceptions/violation.js';
import { shorten } from '../exceptions/shorten.js';
import { scalarParams } from '../exceptions/public-params.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { RenderContext } from './body-renderer.js';

/** No author's text is sent longer than this. */
export const MAX_DETAIL_LENGTH = 1024;
/** The violations of an answer take no more than this many characters of JSON. */
export const MAX_VIOLATIONS_LENGTH = 12 * 1024;

type ListedViolation = Violation | PlainViolation;

/** The listed violations as JSON texts, as many as fit, and whether some did not. */
export function renderViolations(
  { exception, locale }: Occurrence,
  texts: readonly string[] | undefined,
  context: RenderContext,
): { items: string[]; cut: boolean } {
  const plain = (texts ?? []).map((detail) => ({ detail: cutDetail(detail) }));
  const listed: ListedViolation[] = exception.violations.length ? [...exception.violations] : plain;
  const items: string[] = [];
  let length = 0;
  for (const violation of listed) {
    const item = JSON.stringify(describe(violation, locale, context));
    length += item.length;
    if (length > MAX_VIOLATIONS_LENGTH) return { items, cut: true };
    items.push(item);
  }
  return { items, cut: false };
}

function describe(violation: ListedViolation, locale: string, context: RenderContext): object {
  if (!('code' in violation)) return violation;
  const { code, key, rule, pointer, source } = violation;
  const detail = violationText(violation, locale, context);
  return { code, key, rule, pointer, source, detail, params: scalarParams(violation.params) };
}

/** The text of a violation: its author's, else its rule's, else its code's. */
export function violationText(
  { code, key, rule, text = rule, detail, params = {} }: Violation,
  locale: string,
  { texts, registry }: RenderContext,
): string {
  if (detail !== undefined) return cutDetail(detail);
  const ofRule = text === undefined ? undefined : texts.violation(text, locale, params);
  if (ofRule !== undefined) return ofRule;
  const definition = (registry.byKey(key) ?? registry.byCode(code))?.definition;
  if (definition === undefined) return code;
  return texts.detail(definition, locale, params) ?? texts.title(definition, locale).text;
}

export function cutDetail(text: string): string {
  return shorten(text, MAX_DETAIL_LENGTH);
}

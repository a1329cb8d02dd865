import type { ErrorDefinition } from '../catalog/error-definition.js';
import { EXCEPTION } from '../exceptions/brand.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { Localized } from '../locale/text-source.js';
import { publicParams } from '../exceptions/public-params.js';
import type { ErrorParams } from '../exceptions/violation.js';
import type { BodyRenderer, RenderContext, RenderedBody } from './body-renderer.js';
import { typeUri } from './type-uri.js';
import { cutDetail, renderViolations } from './violation-body.js';

/** The parameters of an answer take no more than this many characters of JSON. */
const MAX_PARAMS_LENGTH = 3 * 1024;

/** What is the same for every occurrence of an entry in one language, as JSON text. */
interface Skeleton {
  readonly head: string;
  readonly title: string;
  readonly language: string;
  readonly tail: string;
  readonly detail: Localized | undefined;
}

/** RFC 9457 problem details, with the members of the catalogue beside the standard ones. */
export class ProblemRenderer implements BodyRenderer {
  private readonly skeletons = new WeakMap<ErrorDefinition, Map<string, Skeleton>>();

  render(occurrence: Occurrence, context: RenderContext): RenderedBody {
    const skeleton = this.skeletonOf(occurrence, context);
    const { head, tail, language } = skeleton;
    const { status, exception } = occurrence;
    const params = this.paramsOf(occurrence);
    const body =
      `${head}${status}${this.detail(occurrence, skeleton, params, context)}` +
      `,"instance":"urn:uuid:${exception.id}"${tail}` +
      `${member('params', params)}${this.errors(occurrence, context)}` +
      `${trace(occurrence, context)}}`;
    return { contentType: 'application/problem+json', body, language };
  }

  private skeletonOf({ definition, locale }: Occurrence, context: RenderContext): Skeleton {
    let byLocale = this.skeletons.get(definition);
    if (byLocale === undefined) this.skeletons.set(definition, (byLocale = new Map()));
    let skeleton = byLocale.get(locale);
    if (skeleton === undefined) {
      byLocale.set(locale, (skeleton = createSkeleton(definition, locale, context)));
    }
    return skeleton;
  }

  private paramsOf({ definition, exception, status }: Occurrence): ErrorParams {
    return status >= 500 ? {} : publicParams(definition, exception[EXCEPTION].params);
  }

  private detail(
    { exception, status }: Occurrence,
    { title, detail }: Skeleton,
    params: ErrorParams,
    { texts }: RenderContext,
  ): string {
    if (status >= 500) return '';
    const written = exception[EXCEPTION].detail;
    const text = written || (detail && texts.format(detail, params));
    const isNews = text !== undefined && text !== title;
    return isNews ? `,"detail":${JSON.stringify(cutDetail(text))}` : '';
  }

  private errors(occurrence: Occurrence, context: RenderContext): string {
    const { texts, truncated, violations } = occurrence.exception[EXCEPTION];
    const isPlain = texts === undefined && violations.length === 0;
    if (isPlain || occurrence.status >= 500) return '';
    const { items, cut } = renderViolations(occurrence, texts, context);
    if (items.length === 0) return '';
    return `,"errors":[${items.join(',')}]${truncated || cut ? ',"truncated":true' : ''}`;
  }
}

function createSkeleton(
  definition: ErrorDefinition,
  locale: string,
  { texts, registry, typeBaseUrl }: RenderContext,
): Skeleton {
  const { text: title, locale: language } = texts.title(definition, locale);
  const type = typeUri(definition, registry, typeBaseUrl);
  const { code, key } = definition;
  return {
    head: `{"type":${JSON.stringify(type)},"title":${JSON.stringify(title)},"status":`,
    title,
    language,
    detail: texts.detailTemplate(definition, locale),
    tail: `,"code":${JSON.stringify(code)},"key":${JSON.stringify(key)}`,
  };
}

function trace({ traceId }: Occurrence, { exposeTraceId }: RenderContext): string {
  const isShown = exposeTraceId === true && traceId !== undefined;
  return isShown ? `,"traceId":${JSON.stringify(traceId)}` : '';
}

function member(name: string, value: ErrorParams): string {
  for (const each in value) {
    if (Object.hasOwn(value, each)) return fitting(`,"${name}":${JSON.stringify(value)}`);
  }
  return '';
}

/** Lists that leave no room for the rest of the answer are left out of it. */
function fitting(text: string): string {
  return text.length > MAX_PARAMS_LENGTH ? '' : text;
}

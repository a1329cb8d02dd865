import type { ErrorDefinition, ParamDefinition } from '../../catalog/error-definition.js';
import { enGuide } from '../../docs/texts/en.guide.js';
import type { EntryGuide } from '../../docs/texts/entry-guide.js';
import type { PageWords } from '../../docs/texts/page-words.js';
import { zhCnGuide } from '../../docs/texts/zh-cn.guide.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { describeEntry } from '../catalog/describe-entry.js';
import type { Style } from '../terminal/style.js';
import { wrap } from '../terminal/text-width.js';
import { wordsOf } from './words.js';

/** How an entry is explained. */
export interface ExplainContext {
  readonly core: MtErrorsCore;
  readonly locale: string;
  readonly style: Style;
  readonly width: number;
}

type Fact = readonly [name: string, value: string | undefined];

/** What a reader wants to know of an entry, as text for a terminal. */
export function explain(definition: ErrorDefinition, context: ExplainContext): string {
  const { core, locale, style, width } = context;
  const words = wordsOf(locale);
  const guide = guideOf(definition, locale);
  const title = core.texts.title(definition, locale).text;
  const { code, key, section } = definition;
  return [
    `${style.code(code)} ${style.heading(key)} ${style.faint(`(${section})`)}`,
    ...wrap(title, width),
    ...paragraphs(
      [
        [words.cause, guide?.cause],
        [words.caller, guide?.caller],
        [words.operator, guide?.operator],
      ],
      context,
    ),
    '',
    ...facts(factsOf(definition, words, context), context),
  ].join('\n');
}

function paragraphs(parts: readonly Fact[], { style, width }: ExplainContext): string[] {
  return parts.flatMap(([name, text]) =>
    text === undefined
      ? []
      : ['', style.heading(name), ...wrap(text, width - 2).map((line) => `  ${line}`)],
  );
}

function facts(parts: readonly Fact[], { style, width }: ExplainContext): string[] {
  return parts.flatMap(([name, value]) => {
    if (value === undefined) return [];
    const [first = '', ...more] = wrap(`${name}: ${value}`, width - 2);
    const head = style.heading(first.slice(0, name.length + 1)) + first.slice(name.length + 1);
    return [head, ...more.map((line) => `  ${line}`)];
  });
}

function factsOf(definition: ErrorDefinition, words: PageWords, context: ExplainContext): Fact[] {
  const { core, locale } = context;
  const { type, detail, status, mtAuthStatus, retryable } = describeEntry(definition, core);
  const params = Object.entries(definition.params).map((param) => paramText(param, words));
  return [
    [words.status, String(status)],
    [words.originalStatus, mtAuthStatus === status ? undefined : String(mtAuthStatus)],
    [words.kind, words.kinds[definition.kind]],
    [words.retry, retryable ? words.retryYes : words.retryNo],
    [words.type, type],
    [words.challenge, definition.challenge],
    [words.params, params.length ? params.join('; ') : undefined],
    ['detail', detail[locale] ?? detail[core.options.fallbackLocale]],
    [words.siblings, siblings(definition, core)],
  ];
}

function paramText([name, param]: [string, ParamDefinition], words: PageWords): string {
  return `${name} ${param.type}${param.private ? ` (${words.paramPrivate})` : ''}`;
}

/** The other entries that some language gives the same title. */
function siblings(definition: ErrorDefinition, core: MtErrorsCore): string | undefined {
  const own = Object.entries(describeEntry(definition, core).title);
  const same = [...core.registry.all()].filter(({ definition: other }) => {
    const { title } = describeEntry(other, core);
    return other.key !== definition.key && own.some(([tag, text]) => title[tag] === text);
  });
  const names = same.map(({ definition: { code, key } }) => `${code} ${key}`);
  return names.length ? names.join(', ') : undefined;
}

function guideOf({ key, section }: ErrorDefinition, locale: string): EntryGuide | undefined {
  if (section !== 'mt-common' && section !== 'mt-access') return undefined;
  const guides: Readonly<Record<string, EntryGuide>> = locale === 'zh-CN' ? zhCnGuide : enGuide;
  return Object.hasOwn(guides, key) ? guides[key] : undefined;
}

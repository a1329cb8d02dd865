import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { typeUri } from '../../rendering/type-uri.js';
import type { EntryGuide } from '../texts/entry-guide.js';
import type { Catalogue, CatalogueEntry } from './catalogue.js';
import type { GuideSource } from './guide-source.js';
import { paramVisibility, type ParamVisibility } from './param-visibility.js';
import type { SampleAnswers } from './sample-answer.js';

/** An entry in the list, as JSON. */
export interface EntrySummary {
  readonly code: string;
  readonly key: string;
  readonly section: string;
  readonly kind: string;
  readonly status: number;
  readonly retryable: boolean;
  /** In the reader's language. */
  readonly title: string;
  /** As in the `type` of an answer. */
  readonly type: string;
  /** Where its page is, relative to the list. */
  readonly href: string;
}

/** Everything about an entry, as JSON. */
export interface EntryDescription extends Omit<EntrySummary, 'href'> {
  /** In every loaded language. */
  readonly titles: Readonly<Record<string, string>>;
  readonly guide?: EntryGuide;
  readonly params: readonly { name: string; type: string; inAnswer: ParamVisibility }[];
  readonly example: { status: number; headers: Readonly<Record<string, string>>; body: unknown };
  /** Entries with other codes that share its text in some language. */
  readonly siblings: readonly string[];
  /** Other entries with the same code. */
  readonly meanings: readonly string[];
}

/** What descriptions are made from. */
export interface DescribeContext {
  readonly core: MtErrorsCore;
  readonly catalogue: Catalogue;
  readonly guides: GuideSource;
  readonly samples: SampleAnswers;
  readonly locale: string;
}

/** The list, for a program. */
export function describeList(
  context: DescribeContext,
  href: (slug: string) => string,
): { language: string; total: number; entries: EntrySummary[] } {
  const { catalogue, locale } = context;
  const entries = catalogue.entries.map((entry) => ({
    ...summary(entry, context),
    href: href(entry.slug),
  }));
  return { language: locale, total: entries.length, entries };
}

/** One entry, for a program. */
export function describeEntry(entry: CatalogueEntry, context: DescribeContext): EntryDescription {
  const { catalogue, guides, locale } = context;
  const { definition, titles } = entry;
  return {
    ...summary(entry, context),
    titles: Object.fromEntries(titles),
    guide: guides.find(definition, locale)?.guide,
    params: Object.entries(definition.params).map(([name, param]) => ({
      name,
      type: param.type,
      inAnswer: paramVisibility(definition, param),
    })),
    example: example(entry, context),
    siblings: catalogue.siblings(entry).map(({ slug }) => slug),
    meanings: catalogue.meanings(entry).map(({ slug }) => slug),
  };
}

function summary(
  { definition }: CatalogueEntry,
  { core, locale }: DescribeContext,
): Omit<EntrySummary, 'href'> {
  const { code, key, section, kind, status, retryable = false } = definition;
  const title = core.texts.title(definition, locale).text;
  const type = typeUri(definition, core.registry, core.options.typeBaseUrl);
  return { code, key, section, kind, status, retryable, title, type };
}

function example(
  { definition }: CatalogueEntry,
  { samples, locale }: DescribeContext,
): EntryDescription['example'] {
  const { status, headers, body } = samples.create(definition, locale);
  return { status, headers: Object.fromEntries(headers), body: readBody(body) };
}

function readBody(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

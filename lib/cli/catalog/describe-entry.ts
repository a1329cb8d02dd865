import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { typeUri } from '../../rendering/type-uri.js';

/** An entry as data, the form of every `--json`. */
export interface DescribedEntry {
  readonly code: string;
  readonly key: string;
  readonly section: string;
  readonly kind: string;
  readonly status: number;
  readonly mtAuthStatus: number;
  readonly retryable: boolean;
  readonly type: string;
  readonly params: ErrorDefinition['params'];
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  /** ICU templates by language. */
  readonly detail: Readonly<Record<string, string>>;
}

/** An entry with its texts in every language that has its own. */
export function describeEntry(definition: ErrorDefinition, core: MtErrorsCore): DescribedEntry {
  const { code, key, section, kind, status, mtAuthStatus = status, retryable = false } = definition;
  return {
    code,
    key,
    section,
    kind,
    status,
    mtAuthStatus,
    retryable,
    type: typeUri(definition, core.registry, core.options.typeBaseUrl),
    params: definition.params,
    title: textsOf('title', definition, core),
    detail: textsOf('detail', definition, core),
  };
}

function textsOf(
  part: 'title' | 'detail',
  definition: ErrorDefinition,
  { options, negotiator }: MtErrorsCore,
): Record<string, string> {
  const texts = negotiator.tags.map((tag) => {
    const bundle = options.locales.find((locale) => locale.tag === tag);
    const ofBundle = bundle && Object.hasOwn(bundle.entries, definition.key);
    const own = definition[part]?.[tag];
    return [tag, own ?? (ofBundle ? bundle.entries[definition.key]?.[part] : undefined)];
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

/** The entries of a catalogue: by section as registered, then by code. */
export function sortedDefinitions({ registry }: MtErrorsCore): ErrorDefinition[] {
  const all = [...registry.all()].map(({ definition }) => definition);
  const sections = [...new Set(all.map(({ section }) => section))];
  return all.sort(
    (one, other) =>
      sections.indexOf(one.section) - sections.indexOf(other.section) ||
      compareText(one.code, other.code) ||
      compareText(one.key, other.key),
  );
}

/** The order of code units: the same on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

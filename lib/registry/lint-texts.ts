import type { ErrorDefinition, LocalizedText } from '../catalog/error-definition.js';
import { placeholdersOf } from '../locale/placeholders.js';

/** The mistakes in a definition's texts: languages, placeholders, syntax. */
export function lintTexts(definition: ErrorDefinition, fallbackLocale: string): string[] {
  const { title, detail = {} } = definition;
  if (!isRecord(title)) return ['title is missing: add it, by language'];
  return [
    ...[title, detail].flatMap(lintLocales),
    ...lintEmpty('title', title).filter(
      (finding) => !finding.startsWith(`title.${fallbackLocale} `),
    ),
    ...lintEmpty('detail', detail),
    ...lintTitle(title, fallbackLocale),
    ...Object.entries(detail).flatMap(([tag, text]) => lintDetail(definition, tag, text)),
  ];
}

/** The mistakes in the texts that an override gives an entry. */
export function lintOverride(
  { params }: ErrorDefinition,
  { title = {}, detail = {} }: Partial<Pick<ErrorDefinition, 'title' | 'detail'>>,
): string[] {
  return [
    ...[title, detail].flatMap(lintLocales),
    ...lintEmpty('title', title),
    ...lintEmpty('detail', detail),
    ...lintPlaceholders(title),
    ...Object.entries(detail).flatMap(([tag, text]) => {
      const used = placeholdersOf(text);
      if (used === undefined) return [noMessage(tag, text)];
      return [...used].flatMap((name) => lintPlaceholder(name, tag, params));
    }),
  ];
}

function isRecord(texts: unknown): boolean {
  return typeof texts === 'object' && texts !== null;
}

function lintEmpty(part: string, texts: LocalizedText): string[] {
  return Object.entries(texts)
    .filter(([, text]) => typeof text !== 'string' || text === '')
    .map(
      ([tag, text]) => `${part}.${tag} is ${JSON.stringify(text)}: write a text or leave it out`,
    );
}

function lintLocales(texts: LocalizedText): string[] {
  return Object.keys(texts)
    .filter((tag) => !isLocale(tag))
    .map((tag) => `"${tag}" is no language tag: write it as in BCP 47, for example "zh-CN"`);
}

/** True for a well-formed BCP 47 tag. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function lintTitle(title: LocalizedText, fallbackLocale: string): string[] {
  const has = Object.hasOwn(title, fallbackLocale) && title[fallbackLocale];
  return [
    ...(has ? [] : [`title has no text for the fallback locale "${fallbackLocale}": add it`]),
    ...lintPlaceholders(title),
  ];
}

function lintPlaceholders(title: LocalizedText): string[] {
  return Object.entries(title).flatMap(([tag, text]) =>
    (PLACEHOLDER.exec(text) ?? []).map((found) => inTitle(tag, found)),
  );
}

/** A title is the same for every occurrence, so nothing fills in what looks like this. */
const PLACEHOLDER = /\{\s*\w+[^}]*\}/;

function inTitle(tag: string, found: string): string {
  return `title.${tag} has ${found}, and a title is the same for every occurrence: move it to detail`;
}

function lintDetail({ params }: ErrorDefinition, tag: string, text: string): string[] {
  const used = placeholdersOf(text);
  if (used === undefined) return [noMessage(tag, text)];
  const shown = Object.keys(params).filter((name) => !params[name]?.private);
  return [
    ...[...used].flatMap((name) => lintPlaceholder(name, tag, params)),
    ...shown
      .filter((name) => !used.has(name))
      .map(
        (name) => `detail.${tag} does not use the parameter ${name}: add {${name}} or remove it`,
      ),
  ];
}

function noMessage(tag: string, text: string): string {
  return `detail.${tag} is no ICU message: ${JSON.stringify(text)}`;
}

function lintPlaceholder(name: string, tag: string, params: ErrorDefinition['params']): string[] {
  const param = Object.hasOwn(params, name) ? params[name] : undefined;
  if (param === undefined) {
    return [`detail.${tag} has {${name}}, which is no parameter: declare it in params`];
  }
  return param.private ? [`detail.${tag} shows the private parameter ${name}: leave it out`] : [];
}

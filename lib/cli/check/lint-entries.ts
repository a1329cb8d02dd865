import type { ErrorDefinition, LocalizedText } from '../../catalog/error-definition.js';
import { lintDefinition } from '../../registry/lint-definition.js';
import type { LoadedCatalog } from '../catalog/load-catalogs.js';
import type { Checked, Finding, Rule } from './finding.js';
import type { Locator } from './locate.js';

type Mistake = readonly [rule: Rule, message: string];

/** What is wrong in single entries. */
export function lintEntries({ catalogs, locales }: Checked, locator: Locator): Finding[] {
  return catalogs.flatMap((catalog) =>
    catalog.entries.flatMap(({ definition }) => lintEntry(definition, locales, catalog, locator)),
  );
}

function lintEntry(
  definition: ErrorDefinition,
  locales: readonly string[],
  catalog: LoadedCatalog,
  locator: Locator,
): Finding[] {
  const { section, key } = definition;
  return mistakesIn(definition, locales).map(([rule, message]) => ({
    rule,
    ...locator.entry(catalog, key),
    message: `${section}.${key}: ${message}`,
  }));
}

function mistakesIn(definition: ErrorDefinition, locales: readonly string[]): Mistake[] {
  const { section, key, title, detail } = definition;
  return [
    ...lintDefinition(definition, locales[0]!)
      .map((finding) => finding.replace(`${section}.${key}: `, ''))
      .filter((finding) => !finding.startsWith('title has no text'))
      .map((finding): Mistake => [
        /^(detail|title)\./.test(finding) ? 'placeholder' : 'definition',
        finding,
      ]),
    ...missing('title', title, locales),
    ...(detail && Object.keys(detail).length > 0 ? missing('detail', detail, locales) : []),
  ];
}

function missing(part: string, texts: LocalizedText, locales: readonly string[]): Mistake[] {
  return locales
    .filter((tag) => !Object.hasOwn(texts, tag) || texts[tag] === '')
    .map((tag) => ['missing-language', `${part} has no text in ${tag}: add it`]);
}

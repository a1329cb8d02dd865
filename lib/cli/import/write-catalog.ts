import type { ImportedEntry } from './imported-entry.js';
import { literal } from './literal.js';
import type { MergedEntries } from './merge-entries.js';

/** A TypeScript file with one `defineErrors()` for each section. */
export function writeCatalog({ entries, replaced }: MergedEntries, source: string): string {
  const sections = [...new Set(entries.map(({ section }) => section))];
  const catalogs = sections.map((section) =>
    catalogOf(
      section,
      entries.filter((entry) => entry.section === section),
      replaced,
    ),
  );
  return `import { defineErrors } from 'nestjs-mt-errors';

// Written by "mt-errors import ${source}". Give each entry a name, a kind and a status that suit it.
${catalogs.join('')}`;
}

function catalogOf(
  section: string,
  entries: readonly ImportedEntry[],
  replaced: readonly ImportedEntry[],
): string {
  const bodies = entries.map((entry) => {
    const earlier = replaced.filter(({ code }) => code === entry.code);
    return entryOf(entry, earlier);
  });
  return `
export const ${variableOf(section)} = defineErrors(
  { section: ${literal(section)} },
  {
${bodies.join('\n')}
  },
);
`;
}

function entryOf(
  { code, key, status, kind, title }: ImportedEntry,
  earlier: readonly ImportedEntry[],
): string {
  const comments = earlier.map(
    ({ line, title: texts }) =>
      `    // In line ${line} the table gives ${code} to ${JSON.stringify(Object.values(texts)[0])} too.\n`,
  );
  const texts = Object.entries(title).map(([tag, text]) => `${tagOf(tag)}: ${literal(text)}`);
  return `${comments.join('')}    ${key}: {
      code: ${literal(code)},
      status: ${status},
      kind: ${literal(kind)},
      title: { ${texts.join(', ')} },
    },`;
}

function tagOf(tag: string): string {
  return /^[a-z]+$/.test(tag) ? tag : literal(tag);
}

/** `mt-access` is `MtAccessErrors`. */
function variableOf(section: string): string {
  const words = section.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? `${name}Errors` : `App${name}Errors`;
}

import { describeEntry, sortedDefinitions } from '../catalog/describe-entry.js';
import type { Exporter } from './export-format.js';

/** Every entry with its texts, for other teams and languages. */
export const toJson: Exporter = (core, locales) => {
  const entries = sortedDefinitions(core).map((definition) => {
    const { title, detail, ...entry } = describeEntry(definition, core);
    return { ...entry, title: only(title, locales), detail: only(detail, locales) };
  });
  return `${JSON.stringify({ entries }, null, 2)}\n`;
};

function only(
  texts: Readonly<Record<string, string>>,
  locales: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([tag]) => locales.includes(tag)));
}

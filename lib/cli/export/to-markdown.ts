import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { sortedDefinitions } from '../catalog/describe-entry.js';
import type { Exporter } from './export-format.js';

/** A table for each section; `mt-errors import` reads it back. */
export const toMarkdown: Exporter = (core, locales) => {
  const definitions = sortedDefinitions(core);
  const sections = [...new Set(definitions.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const own = definitions.filter((definition) => definition.section === section);
    return `\n## ${section}\n\n${tableOf(own, core, locales)}\n`;
  });
  return `# Error codes\n${parts.join('')}`;
};

function tableOf(
  definitions: readonly ErrorDefinition[],
  { texts }: MtErrorsCore,
  locales: readonly string[],
): string {
  const titles = locales.length === 1 ? ['Title'] : locales.map((tag) => `Title (${tag})`);
  const rows = definitions.map((definition) => [
    definition.code,
    definition.key,
    String(definition.status),
    definition.kind,
    ...locales.map((tag) => texts.title(definition, tag).text),
  ]);
  const head = ['Code', 'Name', 'HTTP', 'Kind', ...titles];
  return [head, head.map(() => '---'), ...rows].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ')).join(' | ')} |`;
}

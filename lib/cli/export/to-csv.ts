import { describeEntry, sortedDefinitions } from '../catalog/describe-entry.js';
import type { Exporter } from './export-format.js';

/** Comma-separated values by RFC 4180, one entry a line, in UTF-8. */
export const toCsv: Exporter = (core, locales) => {
  const titles = locales.map((tag) => `title.${tag}`);
  const head = ['code', 'name', 'section', 'kind', 'status', 'mtAuthStatus', 'retryable', 'type'];
  const rows = sortedDefinitions(core).map((definition) => {
    const entry = describeEntry(definition, core);
    const { code, key, section, kind, status, mtAuthStatus, retryable, type } = entry;
    const texts = locales.map((tag) => core.texts.title(definition, tag).text);
    return [code, key, section, kind, status, mtAuthStatus, retryable, type, ...texts];
  });
  return [[...head, ...titles], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};

function cell(value: unknown): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

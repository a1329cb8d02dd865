import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { toCsv } from './to-csv.js';
import { toJson } from './to-json.js';
import { toMarkdown } from './to-markdown.js';
import { toTypeScript } from './to-typescript.js';

/** Writes the catalogue as one text; `locales` are the languages to write. */
export type Exporter = (core: MtErrorsCore, locales: readonly string[]) => string;

/** The formats that are one file each. */
export const exporters: Readonly<Record<string, Exporter>> = {
  json: toJson,
  md: toMarkdown,
  csv: toCsv,
  ts: toTypeScript,
};

/** The format that is a folder of files. */
export const SITE_FORMAT = 'html';
export const formats: readonly string[] = [...Object.keys(exporters), SITE_FORMAT];

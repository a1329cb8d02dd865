import { errorKinds } from '../../catalog/error-kind.js';
import { isErrorStatus } from '../../catalog/generic-errors.js';
import { isLocale } from '../../registry/lint-texts.js';
import type { TableRow } from './read-table.js';

/** An entry as a table gives it. */
export interface ImportedEntry {
  readonly code: string;
  readonly key: string;
  readonly section: string;
  readonly kind: string;
  readonly status: number;
  readonly title: Readonly<Record<string, string>>;
  readonly line: number;
}

/** What stands in for a column that the table does not have. */
export interface ImportDefaults {
  readonly section: string | undefined;
  readonly kind: string;
  readonly status: number;
  /** The language of a column of titles that names none. */
  readonly lang: string;
}

/** Something in the table that needs a decision. */
export interface TableFinding {
  readonly line: number;
  readonly message: string;
}

const CODE = /^[A-Z0-9][A-Z0-9_-]{3,31}$/;
const BETWEEN_CODES = /[\s,;/，、；]+|<br\s*\/?>/;
const MAX_KEY_LENGTH = 40;

/** The entries of a row: one for each code in it. */
export function entriesOf(
  row: TableRow,
  defaults: ImportDefaults,
): { entries: ImportedEntry[]; findings: TableFinding[] } {
  const findings: TableFinding[] = [];
  const report = (message: string): void => void findings.push({ line: row.line, message });
  const codes = row.cells.code!.split(BETWEEN_CODES).filter(Boolean);
  const title = titlesOf(row, defaults.lang);
  if (codes.length === 0) report('the row has no code: add one');
  if (Object.keys(title).length === 0)
    report(`the row of ${codes.join(', ')} has no text: add one`);
  const shared = {
    section: defaults.section ?? sectionOf(row.heading),
    kind: kindOf(row, defaults, report),
    status: statusOf(row, defaults, report),
    title,
    line: row.line,
  };
  const entries = codes.flatMap((code) => {
    if (CODE.test(code)) return [{ ...shared, code, key: keyOf(row, code, codes.length, title) }];
    report(`code "${code}" must be 4 to 32 of A-Z, 0-9, _ and -: correct it; it is left out`);
    return [];
  });
  return { entries: Object.keys(title).length ? entries : [], findings };
}

function titlesOf({ cells }: TableRow, lang: string): Record<string, string> {
  const titles = Object.entries(cells).flatMap(([name, text]): [string, string][] => {
    if (text === '') return [];
    if (name === 'title') return [[lang, text]];
    const tag = name.startsWith('title:') ? name.slice('title:'.length) : '';
    return isLocale(tag) ? [[tag, text]] : [];
  });
  return Object.fromEntries(titles);
}

function sectionOf(heading: string | undefined): string {
  const section = (heading ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return section || 'app';
}

function kindOf({ cells }: TableRow, { kind }: ImportDefaults, report: (message: string) => void) {
  const given = cells.kind;
  if (!given) return kind;
  if ((errorKinds as readonly string[]).includes(given)) return given;
  report(`kind "${given}" is unknown: use one of ${errorKinds.join(', ')}; ${kind} is written`);
  return kind;
}

function statusOf(
  { cells }: TableRow,
  { status }: ImportDefaults,
  report: (message: string) => void,
): number {
  const given = cells.status;
  if (!given) return status;
  if (isErrorStatus(Number(given))) return Number(given);
  report(`status "${given}" must be a whole number from 400 to 599; ${status} is written`);
  return status;
}

function keyOf(
  { cells }: TableRow,
  code: string,
  codesInRow: number,
  title: Readonly<Record<string, string>>,
): string {
  const name = constant(cells.name ?? '') || cutKey(constant(title.en ?? ''));
  if (!/^[A-Z]/.test(name)) return `ERROR_${constant(code)}`;
  return codesInRow > 1 ? `${name}_${constant(code)}` : name;
}

function constant(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** A name made of a text: as many whole words as fit. */
function cutKey(key: string): string {
  if (key.length <= MAX_KEY_LENGTH) return key;
  return key.slice(0, key.lastIndexOf('_', MAX_KEY_LENGTH)).slice(0, MAX_KEY_LENGTH);
}

/** The language of a document by the script of its titles; single English ones do not count. */
export function languageOf(rows: readonly TableRow[]): string {
  const text = rows.map(({ cells }) => cells.title ?? '').join('');
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  return /[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : 'en';
}

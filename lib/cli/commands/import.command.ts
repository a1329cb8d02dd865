import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { builtInByCode } from '../../catalog/built-in.js';
import { errorKinds } from '../../catalog/error-kind.js';
import { isErrorStatus } from '../../catalog/generic-errors.js';
import { isLocale } from '../../registry/lint-texts.js';
import { plural } from '../check/report-findings.js';
import { type CliHost, exitCode, type ExitCode, inHost, UsageError } from '../cli-host.js';
import { writeFiles } from '../export/write-files.js';
import {
  entriesOf,
  type ImportDefaults,
  languageOf,
  type TableFinding,
} from '../import/imported-entry.js';
import { mergeEntries, type MergedEntries } from '../import/merge-entries.js';
import { readTables, type TableRow } from '../import/read-table.js';
import { writeCatalog } from '../import/write-catalog.js';
import { Style } from '../terminal/style.js';
import { type CommandContext, examples } from './command-context.js';

interface ImportOptions {
  readonly out?: string;
  readonly section?: string;
  readonly kind: string;
  readonly status: string;
  readonly lang?: string;
  readonly force?: boolean;
}

const HELP = `
The table needs a column Code (several codes a row are fine) and a column Title, Message or Explain;
columns Name, HTTP and Kind are read where they are. A heading above a table names its section.
The file is written even where rows need a decision; exit code 1 says so, and each row is named.`;

/** `mt-errors import` */
export function addImport(program: Command, { host, done }: CommandContext): void {
  program
    .command('import')
    .description('Make a typed catalogue file of a Markdown table.')
    .argument('<table>', 'a Markdown file with tables of codes')
    .option('-o, --out <file>', 'the file to write (default: standard output)')
    .option('-s, --section <name>', 'one section for all (default: the heading above each table)')
    .addOption(
      new Option('-k, --kind <kind>', 'kind where the table has none')
        .choices(errorKinds)
        .default('business-rule'),
    )
    .option('--status <status>', 'HTTP status where the table has none', '400')
    .option('-l, --lang <tag>', 'language of the titles (default: told by their script)')
    .option('--force', 'overwrite the file')
    .addHelpText('after', HELP)
    .addHelpText(
      'after',
      examples(
        'mt-errors import error-codes.md --out src/app.errors.ts',
        'mt-errors import wiki.md --section orders --kind not-found --status 404',
      ),
    )
    .action((table: string, options: ImportOptions) => {
      done(importTable(table, options, host));
    });
}

function importTable(table: string, options: ImportOptions, host: CliHost): ExitCode {
  const tableRows = readTables(read(table, host));
  const defaults = defaultsOf(options, tableRows);
  const rows = tableRows.map((row) => entriesOf(row, defaults));
  const merged = mergeEntries(rows.flatMap(({ entries }) => entries));
  if (merged.entries.length === 0) {
    throw new UsageError(
      `${table}: has no table with a column "Code" and a text for each: see mt-errors import --help`,
    );
  }
  deliver(writeCatalog(merged, basename(table)), options, host);
  const findings = [...rows.flatMap((row) => row.findings), ...merged.findings];
  report(table, findings, merged, host);
  return findings.length > 0 ? exitCode.findings : exitCode.fine;
}

function defaultsOf(
  { section, kind, status, lang }: ImportOptions,
  rows: readonly TableRow[],
): ImportDefaults {
  if (!isErrorStatus(Number(status))) {
    throw new UsageError(`--status ${status}: give a whole number from 400 to 599`);
  }
  if (lang !== undefined && !isLocale(lang)) {
    throw new UsageError(`--lang ${lang}: is no language tag: write it as in "zh-CN"`);
  }
  return { section, kind, status: Number(status), lang: lang ?? languageOf(rows) };
}

function read(table: string, host: CliHost): string {
  const path = inHost(host, table);
  if (!existsSync(path)) throw new UsageError(`${table}: there is no such file: check the path`);
  return readFileSync(path, 'utf8');
}

function deliver(text: string, { out, force }: ImportOptions, host: CliHost): void {
  if (out === undefined) return void host.stdout.write(text);
  if (existsSync(inHost(host, out)) && !force) {
    throw new UsageError(`${out}: exists already: choose another --out, or add --force`);
  }
  writeFiles(new Map([[out, text]]), host);
}

/** To standard error, so that the file can be piped. */
function report(
  table: string,
  findings: readonly TableFinding[],
  { entries }: MergedEntries,
  { stderr, env }: CliHost,
): void {
  const style = new Style(stderr, env);
  const sorted = [...findings].sort((one, other) => one.line - other.line);
  for (const { line, message } of sorted) stderr.write(`${table}:${line}: ${style.bad(message)}\n`);
  stderr.write(
    `${plural(entries.length, 'code')} imported, ${plural(findings.length, 'finding')}\n`,
  );
  const known = entries.filter(({ code }) => builtInByCode(code) !== undefined).length;
  if (known > 0) {
    stderr.write(
      `${plural(known, 'code')} of them are built in: register yours with builtIn: []\n`,
    );
  }
  if (entries.some(({ title }) => title.en === undefined)) {
    stderr.write('Some titles are not in English: add "en", or set fallbackLocale\n');
  }
}

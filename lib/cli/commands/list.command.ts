import { type Command, Option } from 'commander';
import { errorKinds } from '../../catalog/error-kind.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import {
  addCatalogOptions,
  type CatalogOptions,
  languageOf,
  openCatalog,
} from '../catalog/catalog-options.js';
import {
  type DescribedEntry,
  describeEntry,
  sortedDefinitions,
} from '../catalog/describe-entry.js';
import { type CliHost, exitCode, UsageError } from '../cli-host.js';
import { Style } from '../terminal/style.js';
import { table } from '../terminal/table.js';
import { widthOf } from '../terminal/text-width.js';
import { type CommandContext, examples } from './command-context.js';

interface ListOptions extends CatalogOptions {
  readonly section?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly search?: string;
  readonly retryable?: boolean;
  readonly lang: string;
  readonly json?: boolean;
}

type Filter = (entry: DescribedEntry) => boolean;

/** `mt-errors list` */
export function addList(program: Command, { host, done }: CommandContext): void {
  const command = program
    .command('list')
    .description('List the codes.')
    .option('-s, --section <name>', 'only this section, for example mt-access')
    .addOption(new Option('-k, --kind <kind>', 'only this kind').choices(errorKinds))
    .option('--status <status>', 'only this HTTP status, for example 404 or 4xx')
    .option('--search <text>', 'only entries with this in their code, name or texts')
    .option('--retryable', 'only entries that may succeed when sent again')
    .option('-l, --lang <tag>', 'language of the titles', 'en')
    .option('--json', 'print JSON, with the texts in every language');
  addCatalogOptions(command)
    .addHelpText(
      'after',
      examples(
        'mt-errors list --section mt-access --status 4xx',
        'mt-errors list --search token --lang zh-CN',
        'mt-errors list -c dist/order.errors.js --no-built-in --json',
      ),
    )
    .action(async (options: ListOptions) => {
      const core = await openCatalog(options, host);
      print(select(options, core), options, core, host);
      done(exitCode.fine);
    });
}

function select(options: ListOptions, core: MtErrorsCore): DescribedEntry[] {
  const all = sortedDefinitions(core).map((definition) => describeEntry(definition, core));
  const filters = filtersOf(options, all);
  return all.filter((entry) => filters.every((matches) => matches(entry)));
}

function filtersOf(options: ListOptions, all: readonly DescribedEntry[]): Filter[] {
  const { section, kind, status, search, retryable } = options;
  const filters: Filter[] = [];
  if (section !== undefined) filters.push(inSection(section, all));
  if (kind !== undefined) filters.push((entry) => entry.kind === kind);
  if (status !== undefined) filters.push(withStatus(status));
  if (search !== undefined) filters.push(containing(search.toLowerCase()));
  if (retryable) filters.push((entry) => entry.retryable);
  return filters;
}

function inSection(section: string, all: readonly DescribedEntry[]): Filter {
  const sections = [...new Set(all.map((entry) => entry.section))];
  if (!sections.includes(section)) {
    throw new UsageError(
      `--section ${section}: there is no such section: use one of ${sections.join(', ')}`,
    );
  }
  return (entry) => entry.section === section;
}

function withStatus(status: string): Filter {
  if (!/^[45](\d\d|xx)$/.test(status)) {
    throw new UsageError(`--status ${status}: give a status such as 404, or 4xx or 5xx`);
  }
  return (entry) => String(entry.status).startsWith(status.replace('xx', ''));
}

function containing(text: string): Filter {
  return ({ code, key, title, detail }) =>
    [code, key, ...Object.values(title), ...Object.values(detail)].some((part) =>
      part.toLowerCase().includes(text),
    );
}

function print(
  entries: readonly DescribedEntry[],
  { lang, json }: ListOptions,
  core: MtErrorsCore,
  { stdout, env }: CliHost,
): void {
  if (json) return void stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  const locale = languageOf(core, lang);
  const style = new Style(stdout, env);
  const columns = [
    { head: 'CODE', text: (entry: DescribedEntry) => entry.code, style: style.code },
    { head: 'HTTP', text: (entry: DescribedEntry) => String(entry.status) },
    { head: 'NAME', text: (entry: DescribedEntry) => entry.key },
    { head: 'TITLE', text: (entry: DescribedEntry) => titleOf(entry, locale, core) },
  ];
  stdout.write(`${table(entries, columns, widthOf(stdout), style.heading)}\n`);
  const count = `${entries.length} of ${[...core.registry.all()].length} entries`;
  stdout.write(`\n${style.faint(count)}\n`);
}

function titleOf(
  { key }: DescribedEntry,
  locale: string,
  { texts, registry }: MtErrorsCore,
): string {
  return texts.title(registry.byKey(key)!.definition, locale).text;
}

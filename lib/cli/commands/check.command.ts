import { type Command, Option } from 'commander';
import { loadCatalogs, type LoadedCatalog } from '../catalog/load-catalogs.js';
import { checkSource } from '../check/check-source.js';
import { findDuplicates } from '../check/find-duplicates.js';
import { findGaps } from '../check/find-gaps.js';
import { type Checked, type Finding, isNote, rules } from '../check/finding.js';
import { lintEntries } from '../check/lint-entries.js';
import { Locator } from '../check/locate.js';
import { reportFindings } from '../check/report-findings.js';
import { type CliHost, exitCode, type ExitCode, UsageError } from '../cli-host.js';
import { lockFindings } from '../lock/lock-findings.js';
import { sourceFiles } from '../source/source-files.js';
import { type CommandContext, examples } from './command-context.js';

/** Options of `mt-errors check`. */
export interface CheckOptions {
  readonly locales?: readonly string[];
  readonly source?: readonly string[];
  readonly lock?: string;
  readonly updateLock?: boolean;
  readonly ignore?: readonly string[];
  readonly strict?: boolean;
  readonly builtIn: boolean;
  readonly json?: boolean;
}

const RULES = Object.entries(rules).map(([name, text]) => `  ${name.padEnd(17)} ${text}`);

const HELP = `
Rules:
${RULES.join('\n')}
${examples(
  'mt-errors check dist/order.errors.js',
  'mt-errors check src/*.errors.ts --source src --locales en zh-CN',
  'mt-errors check src/*.errors.ts --update-lock',
)}`;

/** `mt-errors check` */
export function addCheck(program: Command, { host, done }: CommandContext): void {
  program
    .command('check')
    .description('Find the mistakes in your catalogues, with file, line and repair.')
    .argument('<catalogue...>', 'your catalogues: compiled .js files, or .ts with jiti')
    .option(
      '--locales <tags...>',
      'languages that every entry must have, the fallback locale first (default: en and those that some entry has)',
    )
    .option('--source <folders...>', 'look for unused entries and undeclared codes in this code')
    .option('--lock <file>', 'the lock file (default: mt-errors.lock.json, where there is one)')
    .option('--update-lock', 'write the lock file; commit it')
    .addOption(new Option('--ignore <rules...>', 'leave rules out').choices(Object.keys(rules)))
    .option('--strict', 'notes make the check fail too')
    .option('--no-built-in', 'your application leaves out the built-in entries')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions) => {
      done(await runCheck(files, options, host));
    });
}

async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  host: CliHost,
): Promise<ExitCode> {
  const catalogs = await loadCatalogs(files, host);
  const findings = check(catalogs, options, host);
  print(findings, catalogs, options, host);
  const failing = options.strict ? findings : findings.filter((finding) => !isNote(finding));
  return failing.length > 0 ? exitCode.findings : exitCode.fine;
}

function check(
  catalogs: readonly LoadedCatalog[],
  options: CheckOptions,
  host: CliHost,
): Finding[] {
  const checked: Checked = {
    catalogs,
    locales: localesOf(catalogs, options),
    builtIn: options.builtIn,
  };
  const locator = new Locator();
  const lock = lockFindings(checked, options, locator, host);
  const findings = [
    ...lintEntries(checked, locator),
    ...findDuplicates(checked, locator),
    ...(options.source ? checkSource(checked, sourceFiles(options.source, host), locator) : []),
    ...lock.findings,
    ...findGaps(checked, lock.retired),
  ];
  return findings.filter(({ rule }) => !options.ignore?.includes(rule));
}

function localesOf(catalogs: readonly LoadedCatalog[], { locales }: CheckOptions): string[] {
  const bad = locales?.find((tag) => !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag));
  if (bad !== undefined) {
    throw new UsageError(`--locales ${bad}: is no language tag: write it as in "zh-CN"`);
  }
  if (locales !== undefined) return [...locales];
  const used = catalogs.flatMap(({ entries }) =>
    entries.flatMap(({ definition }) => Object.keys(definition.title)),
  );
  return [...new Set(['en', ...used])];
}

function print(
  findings: readonly Finding[],
  catalogs: readonly LoadedCatalog[],
  { json }: CheckOptions,
  host: CliHost,
): void {
  if (json) return void host.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  const entries = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0);
  reportFindings(findings, entries === 1 ? '1 entry' : `${entries} entries`, host);
}

import type { Command } from 'commander';
import { builtInDefinitions } from '../../catalog/built-in.js';
import { loadCatalogs } from '../catalog/load-catalogs.js';
import { type CliHost, exitCode, UsageError } from '../cli-host.js';
import { lockedCodes } from '../lock/lock-findings.js';
import { nextCode } from '../next/next-code.js';
import { type CommandContext, examples } from './command-context.js';

interface NextOptions {
  readonly section: string;
  readonly catalog?: readonly string[];
  readonly from?: string;
  readonly lock?: string;
}

/** `mt-errors next` */
export function addNext(program: Command, { host, done }: CommandContext): void {
  program
    .command('next')
    .description(
      'Say the next free code of a section. Codes that the lock file retired stay taken.',
    )
    .requiredOption('-s, --section <name>', 'the section that the code is for')
    .option('-c, --catalog <file...>', 'your catalogues: compiled .js files, or .ts with jiti')
    .option('--from <code>', 'the first code of a section that has none yet, for example 3000')
    .option('--lock <file>', 'the lock file (default: mt-errors.lock.json, where there is one)')
    .addHelpText(
      'after',
      examples(
        'mt-errors next --section orders -c src/*.errors.ts',
        'mt-errors next --section billing --from BILL-0001',
      ),
    )
    .action(async (options: NextOptions) => {
      host.stdout.write(`${await findNext(options, host)}\n`);
      done(exitCode.fine);
    });
}

async function findNext(options: NextOptions, host: CliHost): Promise<string> {
  const { section, catalog = [], from, lock } = options;
  if (from !== undefined && !/^[A-Z0-9_-]{3,31}\d$/.test(from)) {
    throw new UsageError(`--from ${from}: give a code that ends in a number, for example 3000`);
  }
  const loaded = await loadCatalogs(catalog, host);
  const definitions = loaded.flatMap(({ entries }) => entries.map(({ definition }) => definition));
  const all = [...builtInDefinitions, ...definitions];
  const own = all.filter((definition) => definition.section === section).map(({ code }) => code);
  const taken = new Set([...all.map(({ code }) => code), ...lockedCodes(lock, host)]);
  const code = nextCode(own, taken, from);
  if (code !== undefined) return code;
  throw new UsageError(`--section ${section}: no number is free: give the first code with --from`);
}

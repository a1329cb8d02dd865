import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import {
  addCatalogOptions,
  type CatalogOptions,
  languageOf,
  openCatalog,
} from '../catalog/catalog-options.js';
import { type CliHost, exitCode, type ExitCode, UsageError } from '../cli-host.js';
import { exporters, formats, SITE_FORMAT } from '../export/export-format.js';
import { renderSite } from '../export/render-site.js';
import { type OutputFiles, staleFiles, writeFiles } from '../export/write-files.js';
import { type CommandContext, examples } from './command-context.js';

interface ExportOptions extends CatalogOptions {
  readonly format: string;
  readonly out?: string;
  readonly locales?: readonly string[];
  readonly check?: boolean;
}

/** `mt-errors export` */
export function addExport(program: Command, { host, done }: CommandContext): void {
  const command = program
    .command('export')
    .description('Write the catalogue for other people, programs and languages.')
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(formats).makeOptionMandatory(),
    )
    .option('-o, --out <path>', 'a file; for html a folder (default: standard output)')
    .option(
      '--locales <tags...>',
      'languages of the texts (default: all for json and html, else the fallback locale)',
    )
    .option('--check', 'write nothing, and fail where the files are not what would be written');
  addCatalogOptions(command)
    .addHelpText(
      'after',
      examples(
        'mt-errors export --format json --out errors.json',
        'mt-errors export --format md --locales en zh-CN --out ERRORS.md',
        'mt-errors export --format html --out public/errors -c dist/order.errors.js',
        'mt-errors export --format md --out ERRORS.md --check    # in CI',
      ),
    )
    .action(async (options: ExportOptions) => {
      const core = await openCatalog(options, host);
      done(deliver(await render(core, options), options, host));
    });
}

async function render(core: MtErrorsCore, options: ExportOptions): Promise<OutputFiles> {
  const { format, out } = options;
  const locales = options.locales?.map((tag) => languageOf(core, tag));
  if (format !== SITE_FORMAT) {
    const all = format === 'json' ? core.negotiator.tags : [core.options.fallbackLocale];
    return new Map([[out ?? '-', exporters[format]!(core, locales ?? all)]]);
  }
  if (out === undefined) throw new UsageError('--format html: add --out <folder>');
  const site = await renderSite(core, locales);
  return new Map([...site].map(([name, text]) => [join(out, name), text]));
}

function deliver(files: OutputFiles, { out, check }: ExportOptions, host: CliHost): ExitCode {
  if (check) return compare(files, out, host);
  if (out === undefined) for (const text of files.values()) host.stdout.write(text);
  else {
    writeFiles(files, host);
    host.stderr.write(`${out}: written${files.size > 1 ? ` (${files.size} files)` : ''}\n`);
  }
  return exitCode.fine;
}

function compare(files: OutputFiles, out: string | undefined, host: CliHost): ExitCode {
  if (out === undefined) throw new UsageError('--check: add --out <path>, what to compare with');
  const stale = staleFiles(files, host);
  if (stale.length === 0) return exitCode.fine;
  for (const name of stale.slice(0, 10))
    host.stderr.write(`${name}: is not what the catalogue gives\n`);
  host.stderr.write(
    `${stale.length} of ${files.size} files differ: run the command without --check\n`,
  );
  return exitCode.findings;
}

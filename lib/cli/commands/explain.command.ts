import type { Command } from 'commander';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { genericDefinition } from '../../catalog/generic-errors.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import {
  addCatalogOptions,
  type CatalogOptions,
  languageOf,
  openCatalog,
} from '../catalog/catalog-options.js';
import { describeEntry } from '../catalog/describe-entry.js';
import { type CliHost, exitCode, UsageError } from '../cli-host.js';
import { explain } from '../explain/explain-entry.js';
import { nearest } from '../explain/nearest.js';
import { Style } from '../terminal/style.js';
import { widthOf } from '../terminal/text-width.js';
import { type CommandContext, examples } from './command-context.js';

interface ExplainOptions extends CatalogOptions {
  readonly lang: string;
  readonly json?: boolean;
}

/** `mt-errors explain` */
export function addExplain(program: Command, { host, done }: CommandContext): void {
  const command = program
    .command('explain')
    .description('Say what a code means, when it happens and what to do about it.')
    .argument('<code>', 'a code such as 1078, or a name such as PROJECT_USER_NOT_FOUND')
    .option('-l, --lang <tag>', 'language of the texts', 'en')
    .option('--json', 'print JSON, with the texts in every language');
  addCatalogOptions(command)
    .addHelpText(
      'after',
      examples(
        'mt-errors explain 1078',
        'mt-errors explain 1048 --lang zh-CN',
        'mt-errors explain ORDER_NOT_FOUND -c dist/order.errors.js',
      ),
    )
    .action(async (wanted: string, options: ExplainOptions) => {
      const core = await openCatalog(options, host);
      print(find(wanted, core), options, core, host);
      done(exitCode.fine);
    });
}

/** The entries of a code or name; for a bare HTTP status, its phrase. */
function find(wanted: string, core: MtErrorsCore): ErrorDefinition[] {
  const upper = wanted.toUpperCase();
  const all = [...core.registry.all()].map(({ definition }) => definition);
  const found = all.filter(({ code, key }) => code === upper || key === upper);
  if (found.length > 0) return found;
  if (/^[45]\d\d$/.test(wanted)) return [genericDefinition(Number(wanted))];
  const names = all.flatMap(({ code, key }) => [code, key]);
  const close = nearest(upper, names);
  const meant = close.length ? `did you mean ${close.join(' or ')}?` : 'mt-errors list shows all';
  throw new UsageError(`explain ${wanted}: there is no such code or name: ${meant}`);
}

function print(
  found: readonly ErrorDefinition[],
  { lang, json }: ExplainOptions,
  core: MtErrorsCore,
  { stdout, env }: CliHost,
): void {
  if (json) {
    const entries = found.map((definition) => describeEntry(definition, core));
    return void stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  }
  const style = new Style(stdout, env);
  const locale = languageOf(core, lang);
  const texts = found.map((definition) =>
    explain(definition, { core, locale, style, width: widthOf(stdout) }),
  );
  stdout.write(`${texts.join('\n\n')}\n`);
}

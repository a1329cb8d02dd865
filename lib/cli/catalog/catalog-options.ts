import type { Command } from 'commander';
import { builtInSections } from '../../catalog/built-in.js';
import type { ErrorEntries } from '../../exceptions/error-entry.js';
import { de } from '../../locale/bundles/de.js';
import { es } from '../../locale/bundles/es.js';
import { fr } from '../../locale/bundles/fr.js';
import { ja } from '../../locale/bundles/ja.js';
import { ko } from '../../locale/bundles/ko.js';
import { zhTW } from '../../locale/bundles/zh-tw.js';
import { MtErrorsCore } from '../../module/mt-errors-core.js';
import { resolveOptions } from '../../module/resolve-options.js';
import { type CliHost, UsageError } from '../cli-host.js';
import { loadCatalogs, type LoadedCatalog } from './load-catalogs.js';

/** Which entries a command works on. */
export interface CatalogOptions {
  readonly catalog?: readonly string[];
  /** False with `--no-built-in`. */
  readonly builtIn: boolean;
  readonly fallbackLocale: string;
}

/** Adds the options that choose the entries. */
export function addCatalogOptions(command: Command): Command {
  return command
    .option('-c, --catalog <file...>', 'your catalogues: compiled .js files, or .ts with jiti')
    .option('--no-built-in', 'leave out the entries that the library brings along')
    .option('--fallback-locale <tag>', 'the language that every title has', 'en');
}

/** The catalogue as an application with these options has it. */
export async function openCatalog(options: CatalogOptions, host: CliHost): Promise<MtErrorsCore> {
  const loaded = await loadCatalogs(options.catalog ?? [], host);
  const { builtIn, fallbackLocale } = options;
  try {
    return new MtErrorsCore(
      resolveOptions({
        builtIn: builtIn ? builtInSections : [],
        catalogs: loaded.map(entriesOf),
        locales: [zhTW, ja, ko, de, fr, es],
        fallbackLocale,
      }),
    );
  } catch (error) {
    const findings = (error as Error).message.replace(/^MtErrorsModule: /, '');
    throw new UsageError(`${findings}\n(mt-errors check names file and line)`);
  }
}

function entriesOf({ entries }: LoadedCatalog): ErrorEntries {
  return Object.fromEntries(entries.map((entry) => [entry.key, entry]));
}

/** The loaded language of a tag that was typed. */
export function languageOf(core: MtErrorsCore, tag: string): string {
  const found = core.negotiator.match(tag);
  if (found !== undefined) return found;
  throw new UsageError(
    `--lang ${tag}: there are no texts in this language: use one of ${core.negotiator.tags.join(', ')}`,
  );
}

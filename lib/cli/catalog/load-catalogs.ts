import { relative } from 'node:path';
import { type CliHost, inHost, UsageError } from '../cli-host.js';
import { type ErrorEntries, type ErrorEntry, isErrorEntry } from '../../exceptions/error-entry.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import { loadModule } from './load-module.js';

/** A catalogue and where it was found. */
export interface LoadedCatalog {
  /** As it is shown: relative to where the command runs. */
  readonly file: string;
  readonly path: string;
  readonly exportName: string;
  readonly entries: readonly ErrorEntry[];
}

/** Every catalogue that the files export; one that two files export counts once. */
export async function loadCatalogs(
  files: readonly string[],
  host: CliHost,
): Promise<LoadedCatalog[]> {
  const found: LoadedCatalog[] = [];
  for (const file of files) found.push(...(await loadFile(file, host)));
  const seen = new Set<unknown>();
  return found.filter(({ entries: [entry] }) => {
    const isNew = !seen.has(entry!.definition);
    seen.add(entry!.definition);
    return isNew;
  });
}

async function loadFile(file: string, host: CliHost): Promise<LoadedCatalog[]> {
  const path = inHost(host, file);
  const shown = relative(host.cwd, path) || file;
  const exported = await loadModule(path, shown);
  const catalogs = Object.entries(exported)
    .filter(([, value]) => isCatalog(value))
    .map(([exportName, value]) => ({
      file: shown,
      path,
      exportName,
      entries: Object.values(value as ErrorEntries),
    }));
  if (catalogs.length > 0) return catalogs;
  throw new UsageError(
    `${shown}: exports no catalogue: write "export const OrderErrors = defineErrors({ section: 'orders' }, { ... })"`,
  );
}

function isCatalog(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value === MtErrors) return false;
  const entries = Object.values(value);
  return entries.length > 0 && entries.every(isErrorEntry);
}

import { httpErrorsAdapter } from '../adapters/http-errors.adapter.js';
import { httpExceptionAdapter } from '../adapters/http-exception.adapter.js';
import type { ErrorAdapter } from '../adapters/error-adapter.js';
import { libraryAdapters } from '../adapters/library-adapters.js';
import { wireAdapter } from '../adapters/wire.adapter.js';
import type { ResolvedOptions } from './resolve-options.js';

/**
 * The adapters in the order in which they are asked: the application's, ours for what another service
 * sent, those of foreign libraries, Nest's own.
 */
export function chooseAdapters({ adapters, defaultAdapters }: ResolvedOptions): ErrorAdapter[] {
  const own = new Set(adapters.map(({ name }) => name));
  const libraries = defaultAdapters ? libraryAdapters() : [];
  const builtIn = [wireAdapter(), ...libraries, ...nestAdapters()];
  return [...adapters, ...builtIn.filter(({ name }) => !own.has(name))];
}

/** What Nest and its platforms throw; on whatever the options say. */
function nestAdapters(): ErrorAdapter[] {
  return [httpExceptionAdapter(), httpErrorsAdapter()];
}

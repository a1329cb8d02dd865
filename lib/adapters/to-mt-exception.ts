import { builtInByCode } from '../catalog/built-in.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { AdapterChain } from './adapter-chain.js';
import type { ErrorAdapter } from './error-adapter.js';
import { libraryAdapters } from './library-adapters.js';

/**
 * The exception for what was thrown where no filter stands: at start-up, in a job, in a consumer.
 * The same adapters find it as in the filter. Never throws.
 *
 * @param thrown anything; an `MtException` comes back as it is
 * @param adapters of your own, asked first; one with the name of a built-in adapter replaces it.
 * Default: none
 * @returns what no adapter knows is an internal error, status 500, with `thrown` as its cause
 * @example start().catch((error) => { console.error(toMtException(error).message); process.exit(1); });
 */
export function toMtException(
  thrown: unknown,
  adapters: readonly ErrorAdapter[] = [],
): MtException {
  const own = new Set(adapters.map(({ name }) => name));
  const builtIn = libraryAdapters().filter(({ name }) => !own.has(name));
  const chain = new AdapterChain([...adapters, ...builtIn], () => undefined);
  return chain.adapt(thrown, { transport: 'none', exposeDetail: false, lookup: builtInByCode });
}

import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { MtException } from '../exceptions/mt.exception.js';

/** What an adapter may know beside the error itself. */
export interface AdapterContext {
  /** The transport that it came through: `'http'`, `'rpc'`, `'ws'`, `'graphql'`. */
  readonly transport: string;
  /** The application's entry for a code, if it has one. */
  lookup(code: string): ErrorDefinition | undefined;
  /** True where texts that the application's author wrote may be shown. */
  readonly exposeDetail: boolean;
}

/**
 * Recognises failures of one foreign library.
 *
 * An adapter looks at the shape of the error, never at its class, and imports nothing of the
 * library. It answers `undefined` for everything that it does not know for sure.
 */
export interface ErrorAdapter {
  /** Unique; an adapter given in the options replaces the built-in one of the same name. */
  readonly name: string;
  adapt(error: unknown, context: AdapterContext): MtException | undefined;
}

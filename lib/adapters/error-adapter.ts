import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { MtContext } from './mt-context.js';

/** What an adapter may know beside the error itself. */
export interface AdapterContext {
  /** The transport that it came through: `'http'`, `'rpc'`, `'ws'`, `'graphql'`. */
  readonly transport: string;
  /** The application's entry for a code, if it has one; of two meanings the one of that key. */
  lookup(code: string, key?: string): ErrorDefinition | undefined;
  /** True where texts that the application's author wrote may be shown. */
  readonly exposeDetail: boolean;
  /** The request as the transport has it. */
  readonly request?: unknown;
  /** What the application was doing, as `withMtContext` said; empty where it said nothing. */
  readonly operation: MtContext;
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
  /**
   * True where its answer is no more than a status: a cause that has a code then adds it.
   *
   * @default false
   */
  readonly refinable?: boolean;
  adapt(error: unknown, context: AdapterContext): MtException | undefined;
}

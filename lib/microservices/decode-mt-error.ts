import type { ErrorDefinition } from '../catalog/error-definition.js';
import { builtInByCode, builtInDefinitions } from '../catalog/built-in.js';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { AdapterContext } from '../adapters/error-adapter.js';
import { rxjsAdapter } from '../adapters/node/rxjs.adapter.js';
import { rpcClientAdapter } from '../adapters/rpc-client.adapter.js';
import { wireAdapter } from '../adapters/wire.adapter.js';
import { connectionAdapter } from './connection.adapter.js';
import { grpcAdapter } from './grpc.adapter.js';

/** What is known beside the built-in catalogue. */
export interface DecodeOptions {
  /** Catalogues whose codes another service may throw. @default [] @example [OrderErrors] */
  readonly catalogs?: readonly ErrorEntries[];
}

const adapters = [
  wireAdapter(),
  grpcAdapter(),
  rpcClientAdapter(),
  rxjsAdapter(),
  connectionAdapter(),
];

/**
 * The exception behind what a client of Nest's microservices rejects with: the one that the other
 * service threw, or an upstream failure (502, 503, 504) where there was no answer that can be read.
 * `undefined` for any other error; never throws.
 *
 * @example
 * try {
 *   return await firstValueFrom(this.billing.send('charge', order));
 * } catch (error) {
 *   if (decodeMtError(error) instanceof MtErrors.AGGREGATE_OUTDATED) return this.chargeAgain(order);
 *   throw error;
 * }
 */
export function decodeMtError(
  error: unknown,
  options: DecodeOptions = {},
): MtException | undefined {
  if (isMtException(error)) return error;
  const context: AdapterContext = {
    transport: 'rpc',
    exposeDetail: false,
    operation: {},
    lookup: lookupIn(options.catalogs ?? []),
  };
  for (const adapter of adapters) {
    const exception = attempt(() => adapter.adapt(error, context));
    if (exception !== undefined) return exception;
  }
  return undefined;
}

function attempt<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function lookupIn(catalogs: readonly ErrorEntries[]): AdapterContext['lookup'] {
  return (code, key) => {
    const own = catalogs.flatMap((catalog) =>
      Object.values(catalog).map(({ definition }) => definition),
    );
    return byName(own, code, key) ?? byName(builtInDefinitions, code, key) ?? byCode(own, code);
  };
}

function byName(
  definitions: readonly ErrorDefinition[],
  code: string,
  key: string | undefined,
): ErrorDefinition | undefined {
  return definitions.find((definition) => definition.code === code && definition.key === key);
}

function byCode(own: readonly ErrorDefinition[], code: string): ErrorDefinition | undefined {
  return own.find((definition) => definition.code === code) ?? builtInByCode(code);
}

import type { ArgumentsHost, ExceptionFilter, Type } from '@nestjs/common';
import { socketOf } from '../filters/ws/error-socket.js';

/** Where a gateway keeps the filter of its application. */
const FILTER = Symbol.for('nestjs-mt-errors.connection-filter.v1');
/** The mark of a `handleConnection` that is guarded already. */
const GUARDED = Symbol.for('nestjs-mt-errors.guarded-connection.v1');

interface Gateway {
  [FILTER]?: ExceptionFilter;
  handleConnection?: Handler;
}

type Handler = ((this: Gateway, ...args: unknown[]) => unknown) & { [GUARDED]?: true };

/**
 * Guards `handleConnection` of a gateway: Nest calls it outside of all filters, so that what it
 * throws ends the process. The client is told and its connection is closed.
 */
export function guardConnections(type: Type): void {
  const prototype = type.prototype as Gateway;
  const original = prototype.handleConnection;
  if (typeof original !== 'function' || original[GUARDED]) return;
  const handleConnection: Handler = guarded(original);
  handleConnection[GUARDED] = true;
  Object.defineProperty(prototype, 'handleConnection', {
    value: handleConnection,
    writable: true,
    configurable: true,
  });
}

/** Gives a gateway the filter of its application; without one it is as it was written. */
export function giveConnectionFilter(gateway: unknown, filter: ExceptionFilter): void {
  if (typeof gateway !== 'object' || gateway === null) return;
  Object.defineProperty(gateway, FILTER, { value: filter, configurable: true });
}

function guarded(original: Handler): Handler {
  return function handleConnection(this: Gateway, ...args: unknown[]): unknown {
    const filter = this[FILTER];
    if (filter === undefined) return original.apply(this, args);
    const fail = (thrown: unknown): void => turnAway(filter, thrown, args);
    try {
      const result = original.apply(this, args);
      return result instanceof Promise ? result.catch(fail) : result;
    } catch (thrown) {
      return fail(thrown);
    }
  };
}

function turnAway(filter: ExceptionFilter, thrown: unknown, args: unknown[]): void {
  filter.catch(thrown, connectionHost(args));
  socketOf(args[0])?.close();
}

/** What a filter may ask of a call, for the one that Nest makes no host for. */
function connectionHost(args: unknown[]): ArgumentsHost {
  const at = (index: number) => args[index] as never;
  const host = {
    getArgs: () => args,
    getArgByIndex: at,
    getType: () => 'ws',
    switchToHttp: () => ({
      getRequest: () => at(0),
      getResponse: () => at(1),
      getNext: () => at(2),
    }),
    switchToRpc: () => ({ getData: () => at(0), getContext: () => at(1) }),
    switchToWs: () => ({
      getClient: () => at(0),
      getData: () => at(1),
      getPattern: () => 'handleConnection',
    }),
  };
  return host as unknown as ArgumentsHost;
}

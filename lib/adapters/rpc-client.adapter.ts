import type { ErrorAdapter } from './error-adapter.js';
import { isObject } from './shape.js';
import { type UpstreamOutcome, upstreamFailure } from './upstream.js';

/** What Nest's servers answer for a pattern that nobody handles: a text, not an error. */
const NO_HANDLER = 'There is no matching message handler defined in the remote service.';
/** What Nest's clients say of a connection that went away; these errors have no other mark. */
const CLOSED = ['Connection closed', 'Connection is closed.', 'connection closed'];
/** Classes of Nest's clients and of the brokers' whose name says it all. */
const UNAVAILABLE_CLASSES = [
  'EmptyResponseException',
  'NetSocketClosedException',
  'MaxRetriesPerRequestError',
  'NoRespondersError',
  'ClosedConnectionError',
  'DrainingConnectionError',
];

/** Calls to another service, through Nest's clients, that brought no answer of it. */
export function rpcClientAdapter(): ErrorAdapter {
  return {
    name: 'rpc-client',
    adapt(error) {
      const outcome = outcomeOf(error);
      return outcome && upstreamFailure(outcome, { cause: error });
    },
  };
}

function outcomeOf(error: unknown): UpstreamOutcome | undefined {
  if (error === NO_HANDLER) return 'unavailable';
  if (!isObject(error)) return undefined;
  return ofGrpc(error) ?? ofClient(error) ?? ofNestDefault(error);
}

/** A status of grpc-js: an integer code, a text and metadata. */
function ofGrpc({ code, details, metadata }: Shape): UpstreamOutcome | undefined {
  const isStatus = Number.isInteger(code) && typeof details === 'string';
  if (!isStatus || !isObject(metadata) || typeof metadata.getMap !== 'function') return undefined;
  if (code === GRPC_DEADLINE_EXCEEDED) return 'timeout';
  return code === GRPC_UNAVAILABLE || code === GRPC_UNIMPLEMENTED ? 'unavailable' : 'failed';
}

function ofClient(error: Shape): UpstreamOutcome | undefined {
  const { name, message } = error;
  const isKnown = UNAVAILABLE_CLASSES.some((known) => known === name || known === classOf(error));
  const isClosed = name === 'Error' && CLOSED.includes(message as string);
  return isKnown || isClosed ? 'unavailable' : undefined;
}

/** What a service without this library answers: `{ status: 'error', message }` and no more. */
function ofNestDefault(error: Shape): UpstreamOutcome | undefined {
  const isDefault = error.status === 'error' && typeof error.message === 'string';
  return isDefault && Object.keys(error).length === 2 ? 'failed' : undefined;
}

function classOf({ constructor }: Shape): unknown {
  return typeof constructor === 'function' ? constructor.name : undefined;
}

type Shape = Readonly<Record<string, unknown>>;

const GRPC_DEADLINE_EXCEEDED = 4;
const GRPC_UNIMPLEMENTED = 12;
const GRPC_UNAVAILABLE = 14;

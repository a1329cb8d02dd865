import { fromStatus } from '../adapters/adapted.js';
import { createGraphqlError, isAnswer } from '../filters/graphql/graphql-error.js';
import { GraphqlExchange } from '../filters/graphql/graphql.transport.js';
import { createFilterParts } from '../module/create-filter-parts.js';
import { MtErrorsCore } from '../module/mt-errors-core.js';
import { resolveOptions } from '../module/resolve-options.js';

/** What may be said of an error. */
export interface MaskedError {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

/** An error of graphql-js, as far as it is looked at. */
export interface GraphqlErrorLike {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly originalError?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const CODE = /^[A-Z][A-Z_]{2,63}$/;

/**
 * Makes an error that no filter has seen an answer of ours: field resolvers without enhancers,
 * values that the schema refuses, syntax. What our filter has answered stays as it is.
 */
export class GraphqlMask {
  private readonly parts;

  constructor(core: MtErrorsCore = new MtErrorsCore(resolveOptions())) {
    this.parts = createFilterParts(core);
  }

  /** @param context the operation's context, which has the reader's language */
  mask(error: GraphqlErrorLike, context?: unknown): MaskedError {
    if (isAnswer(error)) return ofAnswer(error);
    const isRequest = isRequestError(error);
    const thrown = isRequest ? fromStatus(400, { cause: error }) : innermost(error);
    const { message, extensions } = this.run(thrown, context);
    const code = isRequest ? requestCode(error) : extensions.code;
    return { message, extensions: { ...extensions, code } };
  }

  private run(thrown: unknown, context: unknown): MaskedError {
    const exchange = new GraphqlExchange(context, createGraphqlError);
    try {
      return this.parts.pipeline.run(thrown, exchange) as MaskedError;
    } catch (fault) {
      this.parts.onFault('graphql mask', fault);
      return exchange.abort() as Error & MaskedError;
    }
  }
}

function ofAnswer({ message, extensions = {} }: GraphqlErrorLike): MaskedError {
  return { message, extensions: { code: extensions.code, mt: extensions.mt } };
}

/** True for what is wrong with the operation itself: it came to no resolver. */
export function isRequestError({ path, originalError }: GraphqlErrorLike): boolean {
  if (path !== undefined) return false;
  const inner = (originalError ?? {}) as Partial<GraphqlErrorLike> & Foreign;
  const isOfApollo = inner.name === 'GraphQLError' && inner.path === undefined;
  const isOfMercurius = String(inner.code).startsWith('MER_ERR_') && inner.statusCode !== 500;
  return originalError === undefined || isOfApollo || isOfMercurius;
}

interface Foreign {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly statusCode?: unknown;
}

/** The code that the server gave it, for clients that go by it: no text of the operation is in it. */
function requestCode({ extensions }: GraphqlErrorLike): string {
  const code = extensions?.code;
  const isTelling = typeof code === 'string' && CODE.test(code) && code !== 'INTERNAL_SERVER_ERROR';
  return isTelling ? code : 'BAD_REQUEST';
}

function innermost(error: GraphqlErrorLike): unknown {
  const { originalError } = error;
  const isNested = typeof originalError === 'object' && originalError !== null;
  return isNested && 'originalError' in originalError
    ? ((originalError as GraphqlErrorLike).originalError ?? originalError)
    : (originalError ?? error);
}

import type { MtErrorsCore } from '../module/mt-errors-core.js';
import { type GraphqlErrorLike, GraphqlMask, isRequestError } from './graphql-mask.js';
import type { FormattedError } from './mt-format-error.js';

/** What Mercurius hands to its `errorFormatter`. */
export interface MercuriusExecution {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly statusCode?: number;
}

/** What Mercurius expects of it. */
export interface MercuriusAnswer {
  readonly statusCode: number;
  readonly response: { readonly data: unknown; readonly errors: FormattedError[] };
}

/**
 * The option `errorFormatter` of Mercurius: a second net for what no filter sees, field resolvers
 * and syntax among it. Nothing but answers of ours and places comes through.
 *
 * @param core what `MtErrorsModule` exports; without it the built-in catalogue, in English
 * @example
 * GraphQLModule.forRootAsync<MercuriusDriverConfig>({
 *   driver: MercuriusDriver,
 *   inject: [MtErrorsCore],
 *   useFactory: (core: MtErrorsCore) => ({ errorFormatter: mtErrorFormatter(core) }),
 * })
 */
export function mtErrorFormatter(
  core?: MtErrorsCore,
): (execution: MercuriusExecution, context: unknown) => MercuriusAnswer {
  const mask = new GraphqlMask(core);
  return ({ data, errors = [], statusCode }, context) => {
    const known = errors as readonly GraphqlErrorLike[];
    const isRequest = data === undefined && known.some(isRequestError);
    return {
      statusCode: statusCode ?? (isRequest ? 400 : 200),
      response: { data: data ?? null, errors: known.map((error) => format(mask, error, context)) },
    };
  };
}

function format(mask: GraphqlMask, error: GraphqlErrorLike, context: unknown): FormattedError {
  const { locations, path } = error;
  return {
    ...mask.mask(error, context),
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
}

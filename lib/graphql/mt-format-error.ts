import type { MtErrorsCore } from '../module/mt-errors-core.js';
import { type GraphqlErrorLike, GraphqlMask } from './graphql-mask.js';

/** An error as Apollo sends it. */
export interface FormattedError {
  readonly message: string;
  readonly locations?: GraphqlErrorLike['locations'];
  readonly path?: GraphqlErrorLike['path'];
  readonly extensions?: Record<string, unknown>;
}

/**
 * The option `formatError` of Apollo: a second net for what no filter sees, field resolvers and
 * syntax among it. Nothing but answers of ours, places and Apollo's own codes comes through.
 *
 * @param core what `MtErrorsModule` exports; without it the built-in catalogue, in English
 * @example
 * GraphQLModule.forRootAsync<ApolloDriverConfig>({
 *   driver: ApolloDriver,
 *   inject: [MtErrorsCore],
 *   useFactory: (core: MtErrorsCore) => ({ formatError: mtFormatError(core) }),
 * })
 */
export function mtFormatError(
  core?: MtErrorsCore,
): (formatted: FormattedError, error: unknown) => FormattedError {
  const mask = new GraphqlMask(core);
  return (formatted, error) => {
    const { locations, path } = formatted;
    const masked = mask.mask(
      isGraphqlError(error) ? error : { ...formatted, originalError: error },
    );
    return {
      ...masked,
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
    };
  };
}

function isGraphqlError(error: unknown): error is GraphqlErrorLike {
  return error instanceof Error && 'locations' in error && 'extensions' in error;
}

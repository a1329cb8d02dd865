import { GraphQLError } from 'graphql';
import type { ErrorTransport } from '../filters/error-transport.js';
import { markAnswer } from '../filters/graphql/graphql-error.js';
import { GraphqlTransport } from '../filters/graphql/graphql.transport.js';

/**
 * Answers resolvers with a `GraphQLError`. Without it they are answered with a plain error that has
 * the same `extensions`, which graphql-js shows alike; this one is for code that asks for the class.
 *
 * @example MtErrorsModule.forRoot({ transports: [graphqlTransport()] })
 */
export function graphqlTransport(): ErrorTransport {
  return new GraphqlTransport((message, extensions) =>
    markAnswer(new GraphQLError(message, { extensions })),
  );
}

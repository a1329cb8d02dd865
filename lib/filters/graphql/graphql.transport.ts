import type { ArgumentsHost } from '@nestjs/common';
import type { Answer, ErrorExchange, ErrorTransport } from '../error-transport.js';
import { createGraphqlError, type GraphqlErrorFactory } from './graphql-error.js';
import { lastResortExtensions, mtExtensions } from './mt-extensions.js';
import { requestHeader } from './request-header.js';

/** Resolvers: what the filter returns becomes an entry of `errors`. */
export class GraphqlTransport implements ErrorTransport {
  constructor(private readonly createError: GraphqlErrorFactory = createGraphqlError) {}

  open(host: ArgumentsHost): ErrorExchange | undefined {
    if (host.getType<string>() !== 'graphql') return undefined;
    return new GraphqlExchange(host.getArgByIndex(2), this.createError);
  }
}

/** One field that failed. */
export class GraphqlExchange implements ErrorExchange {
  readonly transport = 'graphql';

  constructor(
    /** The context of the operation. */
    readonly request: unknown,
    private readonly createError: GraphqlErrorFactory,
  ) {}

  get language(): string | undefined {
    return requestHeader(this.request, 'accept-language');
  }

  send(answer: Answer): Error {
    return this.createError(answer.text().title, mtExtensions(answer));
  }

  abort(): Error {
    return this.createError('Internal Server Error', lastResortExtensions());
  }
}

interface RequestLike {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The context of an operation as Apollo's and Mercurius' drivers make it. */
interface OperationContext {
  readonly req?: RequestLike;
  readonly request?: RequestLike;
  readonly reply?: { readonly request?: RequestLike };
}

/** A header of the HTTP request that an operation came with. */
export function requestHeader(context: unknown, name: string): string | undefined {
  const { req, request, reply } = (context ?? {}) as OperationContext;
  const value = (req ?? request ?? reply?.request)?.headers?.[name];
  return typeof value === 'string' ? value : undefined;
}

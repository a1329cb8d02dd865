/** What this entry needs of a Standard Schema: zod, valibot, arktype and others have it. */
export interface SchemaLike {
  readonly '~standard': {
    readonly vendor: string;
    validate(
      value: unknown,
      options?: Record<string, unknown>,
    ): SchemaResult | Promise<SchemaResult>;
  };
}

export interface SchemaResult {
  readonly value?: unknown;
  readonly issues?: readonly SchemaIssue[] | undefined;
}

/** One failure as a library reports it. Beside these two members each library has its own. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** True for a schema object or function. */
export function isSchema(value: unknown): value is SchemaLike {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  const standard: unknown = (value as Partial<SchemaLike>)['~standard'];
  return typeof standard === 'object' && standard !== null && 'validate' in standard;
}

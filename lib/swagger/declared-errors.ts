import type { DeclaredError } from './declared-error.js';

/** The member of a response object under which its declarations travel through Nest's document. */
export const EXTENSION = 'x-mt-errors';

/** The declarations behind one documented response; as JSON no more than their codes. */
export class DeclaredErrors {
  constructor(
    readonly items: readonly DeclaredError[],
    /** Those of every status, in case Nest drops the response of one. */
    readonly all: readonly DeclaredError[],
    /** The handler that they stand on. */
    readonly handler?: object,
  ) {}

  toJSON(): string[] {
    return [...new Set(this.items.map(({ definition }) => definition.code))];
  }
}

/** The declarations in a response object of a document that Nest has just made. */
export function declaredErrorsIn(response: object): DeclaredErrors | undefined {
  const value = (response as Record<string, unknown>)[EXTENSION];
  return value instanceof DeclaredErrors ? value : undefined;
}

import type { MtExtensions } from './mt-extensions.js';

/** The mark of errors whose text may be shown. */
const ANSWER = Symbol.for('nestjs-mt-errors.graphql-answer.v1');

/** Makes the error that graphql-js puts into the answer, with its `extensions`. */
export type GraphqlErrorFactory = (message: string, extensions: MtExtensions) => Error;

/** A plain error: graphql-js takes over its message and its `extensions`. */
export const createGraphqlError: GraphqlErrorFactory = (message, extensions) =>
  markAnswer(Object.assign(new Error(message), { extensions }));

/** Marks an error as an answer of ours. */
export function markAnswer<Value extends Error>(error: Value): Value {
  return Object.defineProperty(error, ANSWER, { value: true });
}

/** True for an answer of ours, as it is or inside of what graphql-js made of it. */
export function isAnswer(error: unknown): boolean {
  let inner = error;
  for (let depth = 0; depth < 4 && typeof inner === 'object' && inner !== null; depth++) {
    if (ANSWER in inner) return true;
    inner = (inner as { readonly originalError?: unknown }).originalError;
  }
  return false;
}

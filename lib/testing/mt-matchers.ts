import type { CodeOrEntry, ExpectedAnswer, ExpectedException } from './expected-error.js';

/**
 * The types of the matchers, for the `Matchers` interface of your test runner.
 *
 * @example
 * declare global {
 *   namespace jest {
 *     interface Matchers<R> extends MtMatchers<R> {}
 *   }
 * }
 */
export interface MtMatchers<Result = unknown> {
  /**
   * Expects an answer with this code: of supertest, `fetch` (await the result), Fastify's
   * `inject()` or axios; a body; or an exception.
   */
  toBeMtError(code: CodeOrEntry, expected?: ExpectedAnswer): Result;
  /** Expects a function or a promise (await the result) to fail with this code. */
  toThrowMtError(code: CodeOrEntry, expected?: ExpectedException): Result;
}

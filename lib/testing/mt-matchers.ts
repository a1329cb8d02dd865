import type { CodeOrEntry, ExpectedAnswer, ExpectedException } from './expected-error.js';

/** What `fetch` gives: its body comes later. */
interface FetchResponse {
  readonly bodyUsed: boolean;
  text(): Promise<string>;
}

/** `Promise<void>` for what comes later; of `any` and `never` nothing is known, so not for them. */
type ResultOf<Received, Later, Result> = 0 extends 1 & Received
  ? Result
  : [Received] extends [never]
    ? Result
    : Received extends Later
      ? Promise<void>
      : Result;

/** What a function returns, or the value itself. */
type Outcome<Received> = Received extends (...args: never[]) => infer Returned
  ? Returned
  : Received;

/**
 * The types of the matchers, for the `Matchers` interface of your test runner.
 *
 * @example
 * declare global {
 *   namespace jest {
 *     interface Matchers<R, T> extends MtMatchers<R, T> {}
 *   }
 * }
 */
export interface MtMatchers<Result = unknown, Received = unknown> {
  /**
   * Expects an answer with this code: of supertest, `fetch` (await the result), Fastify's
   * `inject()` or axios; a body; or an exception.
   */
  toBeMtError(
    code: CodeOrEntry,
    expected?: ExpectedAnswer,
  ): ResultOf<Received, FetchResponse, Result>;
  /** Expects a function or a promise (await the result) to fail with this code. */
  toThrowMtError(
    code: CodeOrEntry,
    expected?: ExpectedException,
  ): ResultOf<Outcome<Received>, PromiseLike<unknown>, Result>;
}

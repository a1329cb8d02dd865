import type { MtErrorParams } from '../catalog/mt-error-params.js';
import { decodeBody, decodeProblem } from './decode-problem.js';
import type { MtProblemOf, Problem } from './mt-problem.js';
import { isProblem, markProblem } from './problem-brand.js';
import type { FetchResponse } from './read-response.js';

/** A failed answer as an error: it has every member of the problem. */
export class MtProblemError extends Error {
  override readonly name = 'MtProblemError';

  constructor(
    /** The decoded answer; its members are this error's too. */
    readonly problem: Problem<string, object>,
    options?: ErrorOptions,
  ) {
    const { code, key, title, detail } = problem;
    super(
      [[code, key].filter(Boolean).join(' '), title ?? detail].filter(Boolean).join(': '),
      options,
    );
    markProblem(Object.assign(this, problem));
  }
}

/**
 * True for a decoded problem, or an error made of one, that has one of the codes; without codes,
 * for each of them. Narrows to the code's parameters.
 *
 * @example catch (error) { if (isMtError(error, '1048')) retryIn(error.retryAfter); else throw error; }
 */
export function isMtError<Code extends string, Codes extends object = MtErrorParams>(
  value: unknown,
  ...codes: Code[]
): value is MtProblemOf<Code, Codes> {
  return isProblem(value) && (codes.length === 0 || codes.some((code) => code === value.code));
}

/**
 * The response, where its status is below 400; else throws an `MtProblemError` whose `cause` is the
 * response. A failure of the network passes through as it is.
 *
 * @example const response = await throwOnProblem(fetch('/orders/7'));
 */
export async function throwOnProblem<Response extends FetchResponse>(
  pending: Response | PromiseLike<Response>,
): Promise<Response> {
  const response = await pending;
  if (response.status < 400) return response;
  throw new MtProblemError(await decodeProblem(response), { cause: response });
}

/** What is used of axios' error. */
interface AxiosFailure {
  readonly response?: {
    readonly status?: number;
    readonly headers?: object;
    readonly data?: unknown;
    readonly request?: { readonly responseURL?: string };
  };
}

/**
 * For axios: an answer becomes an `MtProblemError` whose `cause` is axios' error; a failure of the
 * network passes through as it is.
 *
 * @example axios.interceptors.response.use(undefined, rejectWithProblem);
 */
export async function rejectWithProblem(error: unknown): Promise<never> {
  const response = (error as AxiosFailure | undefined)?.response;
  if (!response) throw error;
  const { status, headers, data, request } = response;
  const body = data instanceof Blob ? await data.text() : data;
  throw new MtProblemError(decodeBody(body, { status, headers, url: request?.responseURL }), {
    cause: error,
  });
}

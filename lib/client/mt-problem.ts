import type { MtErrorParams } from '../catalog/mt-error-params.js';

/** One rule that a part of the request breaks. */
export interface ProblemViolation {
  /** The code of the rule, for example `'0038'`. Missing where the service sent a bare text. */
  readonly code?: string;
  readonly key?: string;
  /** The rule as its library names it, for example `'minLength'`. */
  readonly rule?: string;
  /** Where it is: a JSON Pointer as a URI fragment, for example `'#/items/0/name'`. */
  readonly pointer?: string;
  /** Which part of the request it is in: `'body'`, `'query'`, `'param'`, `'header'`. */
  readonly source?: string;
  /** What is wrong, in the reader's language. */
  readonly detail?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a failed answer says, whatever form it had. */
export interface Problem<Code extends string, Params extends object> {
  /** What to compare. Without a code of the service: the HTTP status as text, or `'unknown'`. */
  readonly code: Code;
  /** The name of the meaning, for example `'OPERATION_COOLING_DOWN'`. */
  readonly key?: string;
  /** The problem type, resolved against the request's URL. `'about:blank'` where there is none. */
  readonly type: string;
  /** The short text, in the reader's language. */
  readonly title?: string;
  /** The text of this occurrence. */
  readonly detail?: string;
  /** The HTTP status; where only a body was given, the status that it states. */
  readonly status?: number;
  /** The status that the body states; a proxy may have changed the real one. */
  readonly statedStatus?: number;
  readonly instance?: string;
  /** The occurrence's id, which the service's log has too. */
  readonly id?: string;
  /** The occurrence's parameters. They come from outside: each may be missing. */
  readonly params: Readonly<Partial<Params>>;
  /** Every broken rule, at most 100. */
  readonly violations: readonly ProblemViolation[];
  /** The broken rules by the place where they are, for example `get('#/items/0/name')`. */
  readonly byPointer: ReadonlyMap<string, readonly ProblemViolation[]>;
  /** True where the service or this decoder left broken rules out. */
  readonly truncated: boolean;
  /** Seconds to wait before the request is sent again. */
  readonly retryAfter?: number;
  /** The members of the body that are not named here. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The code of a failure that is no more than its HTTP status. */
export type StatusCode = `${4 | 5}${Digit}${Digit}` | 'unknown';

/**
 * A code that is not among the known ones. At run time it is a string like any other; the type is
 * written so that no code equals it, and comparing with a code that you did not declare does not
 * compile.
 */
export type OtherCode = `${string}(other)`;

/** The problem that a code stands for; several codes make a union. */
export type MtProblemOf<
  Code extends string,
  Codes extends object = MtErrorParams,
> = Code extends keyof Codes
  ? Problem<Code, Codes[Code] & object>
  : Problem<Code, Record<string, unknown>>;

/**
 * A decoded answer, discriminated by `code`.
 *
 * @example
 * type Known = MtErrorParams & { '3001': { orderId: string } };
 * const problem: MtProblem<Known> = decodeProblem<Known>(body);
 * if (problem.code === '3001') show(problem.params.orderId);
 */
export type MtProblem<Codes extends object = MtErrorParams> =
  | MtProblemOf<keyof Codes & string, Codes>
  | Problem<StatusCode, Record<string, unknown>>
  | Problem<OtherCode, Record<string, unknown>>;

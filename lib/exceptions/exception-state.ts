import type { ErrorDefinition } from '../catalog/error-definition.js';
import { isErrorStatus } from '../catalog/generic-errors.js';
import { checkHeaders } from './check-headers.js';
import { checkViolations } from './check-violations.js';
import type { AdaptedOptions } from './exception-options.js';
import type { ErrorParams, Violation } from './violation.js';

/** What an exception carries. Copies of the package of one major version share this form. */
export interface ExceptionState {
  readonly definition: ErrorDefinition;
  readonly params: ErrorParams;
  readonly violations: readonly Violation[];
  /** True where more violations were given than are kept. */
  readonly truncated: boolean;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly retryAfter?: number | Date;
  readonly headers?: Readonly<Record<string, string>>;
  readonly detail?: string;
  readonly texts?: readonly string[];
  /** What was wrong in the throw itself, for the log. */
  readonly misuse?: string;
  id?: string;
}

const NO_PARAMS: ErrorParams = Object.freeze({});
const NO_OPTIONS: AdaptedOptions = Object.freeze(Object.create(null) as AdaptedOptions);

/** Makes the state of an exception. Bad options are left out and named in `misuse`, never thrown. */
export function createState(
  definition: ErrorDefinition,
  given: AdaptedOptions = NO_OPTIONS,
  misuse?: string,
): ExceptionState {
  const options = given === NO_OPTIONS ? NO_OPTIONS : withoutPrototype(given);
  const violations = checkViolations(options.violations);
  const status = checkStatus(options.status);
  const headers = checkHeaders(options.headers);
  return {
    definition,
    params: options.params ?? NO_PARAMS,
    violations: violations.value,
    truncated: violations.truncated,
    status: status.value,
    retryable: options.retryable,
    retryAfter: options.retryAfter,
    headers: headers.value,
    detail: options.detail,
    texts: options.texts,
    misuse: misuse ?? status.misuse ?? headers.misuse ?? violations.misuse,
    id: isId(options.id) ? options.id : undefined,
  };
}

/** So that a polluted prototype gives no options. */
function withoutPrototype(given: AdaptedOptions): AdaptedOptions {
  return { __proto__: null, ...given } as AdaptedOptions;
}

/** What may stand as an id in a header, in JSON and in a log as it is. */
const ID = /^[\w.:-]{1,128}$/;

export function isId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

function checkStatus(status: number | undefined): { value?: number; misuse?: string } {
  if (status === undefined || isErrorStatus(status)) return { value: status };
  return { misuse: `status ${String(status)} is outside 400-599: give an error status or none` };
}

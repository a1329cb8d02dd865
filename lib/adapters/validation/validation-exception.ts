import { kindClasses } from '../../exceptions/kinds.exceptions.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { type FoundViolation, type InputPlace, toViolation } from './found-violation.js';
import { builtIn } from './violation-code.js';

/** How the answer is to be. */
export interface FailureOptions {
  /** HTTP status. Default: that of the first violation's entry. */
  readonly status?: number;
  /** False for an answer with the first violation's code alone. */
  readonly listed?: boolean;
}

const UNNAMED: FoundViolation = {
  definition: builtIn('0049'),
  rule: 'customValidation',
  path: [],
};

/** The exception for input that breaks rules: the first of them gives it code and parameters. */
export function validationException(
  found: readonly FoundViolation[],
  place: InputPlace = {},
  { status, listed = true }: FailureOptions = {},
): MtException {
  const all = found.length > 0 ? found : [UNNAMED];
  const [{ definition, params }] = all as [FoundViolation];
  const Exception = kindClasses[definition.kind];
  const violations = listed ? all.map((each) => toViolation(each, place)) : [];
  return new Exception(definition, { params, status, violations });
}

/** The exception for input that is nested too deeply to be validated. */
export function depthException(
  max: number,
  place: InputPlace,
  options?: FailureOptions,
): MtException {
  const definition = builtIn('0049');
  return validationException(
    [{ definition, rule: 'depth', path: [], params: { max } }],
    place,
    options,
  );
}

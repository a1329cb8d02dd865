import type { ErrorDefinition, ParamDefinition } from '../../catalog/error-definition.js';

/** Whether a parameter is in the answer: `'withheld'` where a server fault keeps a public one back. */
export type ParamVisibility = 'sent' | 'private' | 'withheld';

export function paramVisibility(
  { status }: ErrorDefinition,
  param: ParamDefinition,
): ParamVisibility {
  if (param.private === true) return 'private';
  return status >= 500 ? 'withheld' : 'sent';
}

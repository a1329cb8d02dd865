import { shownParams } from '../adapters/validation/shown-params.js';
import { type Bound, boundRule } from './bounds.js';
import { formatRule } from './format-rules.js';
import type { IssueAnswer } from './read-issue.js';

/** The value has the wrong type. */
export const WRONG_TYPE: IssueAnswer = { code: '0049', text: 'type', ofType: true };

/** A rule of the application's own. */
export const CUSTOM: IssueAnswer = { code: '0049', text: 'custom' };

export function bounded(bound: Bound): IssueAnswer {
  const [code, text] = boundRule(bound);
  const limit = bound.of === 'date' ? dateOf(bound.limit) : bound.limit;
  return { code, text, params: shownParams({ [bound.side]: limit }) };
}

export function divisibleBy(divisor: unknown): IssueAnswer {
  return { code: '0049', text: 'isDivisibleBy', params: shownParams({ divisor }) };
}

export function equalTo(expected: unknown): IssueAnswer {
  return { code: '0045', text: 'equals', params: shownParams({ expected }) };
}

export function oneOf(allowed: readonly unknown[] | undefined): IssueAnswer {
  return { code: '0058', text: 'isIn', params: shownParams({ allowed }) };
}

export function formatted(format: string | undefined): IssueAnswer {
  const [code, text] = formatRule(format) ?? ['0049', 'format'];
  return { code, text };
}

/** zod gives a date as its number. */
function dateOf(limit: unknown): Date {
  return new Date(limit as number | Date);
}

import { withMtContext } from 'nestjs-mt-errors/adapters';
import type { Counter } from './usage.repository.js';

/** A counter as JSON has it: a number, as far as numbers are exact. */
function toJson({ metric, amount }: Counter): object {
  const isExact = amount <= Number.MAX_SAFE_INTEGER && amount >= Number.MIN_SAFE_INTEGER;
  return { metric, amount: isExact ? Number(amount) : amount };
}

/** A number that JSON cannot carry fails here, rather than being rounded on its way. */
export function counterText(counter: Counter): string {
  return JSON.stringify(toJson(counter));
}

export function countersText(counters: readonly Counter[]): string {
  return withMtContext({ data: 'collection' }, () => JSON.stringify(counters.map(toJson)));
}

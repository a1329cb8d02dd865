import type { FoundViolation } from '../adapters/validation/found-violation.js';

/** What the pipe throws to itself: the violations, before it is known where the input came from. */
export class RejectedInput {
  constructor(readonly found: readonly FoundViolation[]) {}
}

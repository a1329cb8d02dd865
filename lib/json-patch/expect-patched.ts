import { MtErrors } from '../exceptions/mt-errors.js';

/**
 * Checks that a patch changed as many records as it should have.
 *
 * @param actual what the database reported
 * @param expected what it should be; one by default
 * @throws PATCH_RESULT_NOT_ONE (0033, 409) when the numbers differ
 * @example expectPatched((await users.update({ id, version }, changes)).affected);
 */
export function expectPatched(actual: number | null | undefined, expected = 1): void {
  if (actual === expected) return;
  throw MtErrors.PATCH_RESULT_NOT_ONE(
    typeof actual === 'number' ? { expected, actual } : { expected },
  );
}

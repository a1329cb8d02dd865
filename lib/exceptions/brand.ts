/**
 * The mark by which two installed copies of the package know each other's exceptions. What it
 * leads to is the exception's state, so that neither copy reads the other's private fields.
 */
export const EXCEPTION = Symbol.for('nestjs-mt-errors.exception.v1');

/** The mark of an entry. */
export const ENTRY = Symbol.for('nestjs-mt-errors.entry.v1');

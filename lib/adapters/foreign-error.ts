import { isObject } from './shape.js';

/** A foreign error as far as adapters look at it. Every part may be missing or of any type. */
export interface ForeignError {
  readonly message: string;
  readonly [part: string]: unknown;
}

const NO_ERROR: ForeignError = Object.freeze({ message: '' });

/** The parts of an error; none for a value that has no text in `message`. */
export function partsOf(error: unknown): ForeignError {
  return isObject(error) && typeof error.message === 'string' ? (error as ForeignError) : NO_ERROR;
}

/** The name of the error's class, which some libraries set where they leave `name` alone. */
export function classNameOf(error: object): string | undefined {
  const { constructor: made } = error as { constructor?: { name?: unknown } };
  return typeof made?.name === 'string' ? made.name : undefined;
}

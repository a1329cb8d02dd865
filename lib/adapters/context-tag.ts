import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtContext } from './mt-context.js';
import { isObject } from './shape.js';

/** The mark that an error carries from the boundary of a context to the filter. */
const TAG = Symbol.for('nestjs-mt-errors.context.v1');

/** A context as it was entered: everything that the contexts around it said is in `context`. */
export interface ContextFrame {
  readonly context: MtContext;
  readonly outer?: ContextFrame;
}

/**
 * The error, marked with the context that it leaves. What cannot take a mark (frozen, no object,
 * or shared with another context that marked it first) comes back as the cause of one that can.
 */
export function tagError(error: unknown, frame: ContextFrame): unknown {
  if (isMtException(error)) return error;
  const present = tagOf(error);
  if (present !== undefined && isWithin(present, frame)) return error;
  if (present === undefined && mark(error, frame)) return error;
  const carrier = new Error('A failure that cannot be marked with its context', { cause: error });
  mark(carrier, frame);
  return carrier;
}

/** The context that the errors carry; of nested ones the innermost. */
export function contextOf(errors: readonly unknown[]): MtContext | undefined {
  for (const error of errors) {
    const frame = tagOf(error);
    if (frame !== undefined) return frame.context;
  }
  return undefined;
}

function tagOf(error: unknown): ContextFrame | undefined {
  if (!isObject(error)) return undefined;
  try {
    return (error as { [TAG]?: ContextFrame })[TAG];
  } catch {
    return undefined;
  }
}

function mark(error: unknown, value: ContextFrame): boolean {
  try {
    return isObject(error) && Reflect.defineProperty(error, TAG, { value, configurable: true });
  } catch {
    return false;
  }
}

function isWithin(frame: ContextFrame, outer: ContextFrame): boolean {
  for (let each: ContextFrame | undefined = frame; each; each = each.outer) {
    if (each === outer) return true;
  }
  return false;
}

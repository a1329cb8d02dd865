import { types } from 'node:util';

/**
 * What a part answered that must not answer a promise. Throws for one, and takes away its sting: a
 * rejection that nobody waits for would end the process.
 */
export function synchronous<Value>(value: Value): Value {
  if (!watchRejection(value, () => undefined)) return value;
  throw new TypeError('it returned a promise, and must be synchronous');
}

/** Tells of the rejection of what may be a promise; true where it is one. */
export function watchRejection(value: unknown, onRejected: (fault: unknown) => void): boolean {
  if (typeof value !== 'object' || !types.isPromise(value)) return false;
  void Promise.prototype.then.call(value, undefined, onRejected);
  return true;
}

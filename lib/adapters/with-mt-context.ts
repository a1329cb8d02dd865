import { AsyncLocalStorage } from 'node:async_hooks';
import { catchError, isObservable, throwError } from 'rxjs';
import { type ContextFrame, tagError } from './context-tag.js';
import type { MtContext } from './mt-context.js';

/** Which context the running code is in. It belongs to the chain of calls, not to the module. */
const frames = new AsyncLocalStorage<ContextFrame>();

/** The context of the running code, if there is one. */
export function currentContext(): MtContext | undefined {
  return frames.getStore()?.context;
}

/**
 * Runs the function and lets what it throws, rejects or emits as an error say what the application
 * was doing, so that the adapters find the right code. The error itself stays what it is: it is
 * marked, not replaced. Contexts nest; the inner one adds to the outer one.
 *
 * @param context what the function does
 * @param fn may be synchronous, return a promise, or return an rxjs Observable
 * @returns what the function returns
 * @example await withMtContext({ role: 'publish' }, () => amqp.connect(url)); // refused: 0002
 */
export function withMtContext<Result>(context: MtContext, fn: () => Result): Result {
  const outer = frames.getStore();
  const frame: ContextFrame = { context: { ...outer?.context, ...context }, outer };
  try {
    return guard(frames.run(frame, fn), frame);
  } catch (error) {
    throw tagError(error, frame);
  }
}

/**
 * The same for a whole method.
 *
 * @example @MtErrorContext({ role: 'publish' })
 *          async publish(order: Order) { ... }
 */
export function MtErrorContext(context: MtContext) {
  return <Method extends (...args: never[]) => unknown>(
    _target: object,
    _name: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value as Method;
    const wrapped = function (this: unknown, ...args: Parameters<Method>): unknown {
      return withMtContext(context, () => method.apply(this, args));
    };
    Object.defineProperty(wrapped, 'name', { value: method.name, configurable: true });
    copyMetadata(method, wrapped);
    descriptor.value = wrapped as unknown as Method;
  };
}

function guard<Result>(result: Result, frame: ContextFrame): Result {
  if (isObservable(result)) {
    const tagged = catchError((error: unknown) => throwError(() => tagError(error, frame)));
    return result.pipe(tagged) as Result;
  }
  if (!isThenable(result)) return result;
  return result.then(undefined, (error: unknown) => {
    throw tagError(error, frame);
  }) as Result;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

/** Routes, guards and the like stand in metadata of the function; decorators below must survive. */
function copyMetadata(from: object, to: object): void {
  for (const key of Reflect.getMetadataKeys?.(from) ?? []) {
    Reflect.defineMetadata(key, Reflect.getMetadata(key, from), to);
  }
}

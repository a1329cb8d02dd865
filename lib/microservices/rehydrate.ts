import { catchError, type MonoTypeOperatorFunction, throwError } from 'rxjs';
import { decodeMtError, type DecodeOptions } from './decode-mt-error.js';

/**
 * Turns what a call to another service fails with into the exception behind it; any other error
 * stays as it is.
 *
 * @example this.billing.send('charge', order).pipe(timeout(2000), rehydrate())
 */
export function rehydrate<Value>(options?: DecodeOptions): MonoTypeOperatorFunction<Value> {
  return catchError((error: unknown) => throwError(() => decodeMtError(error, options) ?? error));
}

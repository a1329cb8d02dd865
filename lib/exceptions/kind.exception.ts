import type { ErrorKind } from '../catalog/error-kind.js';
import { isMtException } from './is-mt-exception.js';
import { MtException } from './mt.exception.js';

/**
 * The class of a kind. `instanceof` and `@Catch` ask for the kind of the entry, so that
 * `@Catch(MtConflictException)` catches `new MtException('0009')` too.
 */
export abstract class KindException<Code extends string, Params extends object> extends MtException<
  Code,
  Params
> {
  static readonly kind: ErrorKind;

  static override [Symbol.hasInstance](value: unknown): boolean {
    const ofKind = Object.hasOwn(this, 'kind') && isMtException(value) && value.kind === this.kind;
    return ofKind || super[Symbol.hasInstance](value);
  }
}

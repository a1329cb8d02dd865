import { builtInByCode } from '../catalog/built-in.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { ErrorKind } from '../catalog/error-kind.js';
import type { MtErrorCode } from '../catalog/mt-error-params.js';
import { EXCEPTION } from './brand.js';
import { lowerStackLimit, restoreStackLimit } from './capture-stack.js';
import type { CodeException, OptionsFor, ParamsOf } from './code-params.js';
import { type ErrorEntries, type ErrorEntry, isErrorEntry } from './error-entry.js';
import { exceptionClassFor } from './exception-class-for.js';
import type { AdaptedOptions } from './exception-options.js';
import { createState, type ExceptionState } from './exception-state.js';
import { isMtException } from './is-mt-exception.js';
import { publicParams, secondsToWait } from './public-params.js';
import { unknownCode } from './unknown-code.js';
import type { ErrorParams, Violation } from './violation.js';

/**
 * A failure with a code. It carries its entry, so nothing is looked up or injected where it is
 * thrown, and it is answered alike over every transport.
 *
 * @example throw new MtException('1078');
 * @example throw new MtException('0038', { params: { min: 6 }, cause: error });
 */
export class MtException<
  Code extends string = string,
  Params extends object = ParamsOf<Code>,
> extends Error {
  readonly #state: ExceptionState;

  /**
   * @param code a code of the built-in catalogue, or an entry
   * @param options parameters, cause, status, retryAfter, headers, violations
   */
  constructor(code: Code & MtErrorCode, ...options: OptionsFor<ParamsOf<Code>>);
  constructor(entry: ErrorEntry<Code, Params> | ErrorDefinition, ...options: OptionsFor<Params>);
  /** @param standsIn true where the stack of its cause is the one that tells something */
  constructor(entry: ErrorDefinition, options: AdaptedOptions | undefined, standsIn: boolean);
  constructor(
    meaning: string | ErrorEntry | ErrorDefinition,
    options?: AdaptedOptions,
    standsIn = false,
  ) {
    const { definition, misuse } = resolve(meaning);
    const limit = lowerStackLimit(options?.status ?? definition.status, standsIn);
    super(
      `${definition.code} ${definition.key}: ${definition.title.en ?? definition.key}`,
      options?.cause === undefined ? undefined : { cause: options.cause },
    );
    restoreStackLimit(limit);
    this.#state = createState(definition, options, misuse);
  }

  /** What it carries, under the mark that all copies of the package know. */
  get [EXCEPTION](): ExceptionState {
    return this.#state;
  }

  /** True for an exception of this package, whichever copy made it, and of this entry if one is given. */
  static is(value: unknown): value is MtException;
  static is<Code extends string, Params extends object>(
    value: unknown,
    entry: ErrorEntry<Code, Params>,
  ): value is MtException<Code, Params>;
  static is(value: unknown, entry?: ErrorEntry): boolean {
    return entry === undefined ? isMtException(value) : value instanceof entry;
  }

  /**
   * A class that throws a catalogue's entries by code.
   *
   * @example const OrderException = MtException.for(OrderErrors);
   *          throw new OrderException('3001', { params: { orderId } });
   */
  static for<Entries extends ErrorEntries>(entries: Entries): CodeException<Entries> {
    return exceptionClassFor(entries, MtException) as CodeException<Entries>;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this === MtException) return isMtException(value);
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  /** The code, for example `'1078'`. Assigning to it changes nothing: some libraries try. */
  get code(): Code {
    return this[EXCEPTION].definition.code as Code;
  }
  set code(_ignored: unknown) {}

  /** The entry's name, for example `'PROJECT_USER_NOT_FOUND'`. */
  get key(): string {
    return this[EXCEPTION].definition.key;
  }

  /** The part of the catalogue that the entry belongs to. */
  get section(): string {
    return this[EXCEPTION].definition.section;
  }

  get kind(): ErrorKind {
    return this[EXCEPTION].definition.kind;
  }

  /** HTTP status: the throw's, else the entry's. An application's overrides do not show here. */
  get status(): number {
    return this[EXCEPTION].status ?? this[EXCEPTION].definition.status;
  }

  /** The same as `status`, under the name that http-errors gave it. */
  get statusCode(): number {
    return this.status;
  }

  /** True where the text may be shown to the caller: below status 500. */
  get expose(): boolean {
    return this.status < 500;
  }

  /** The same as `code`, under the name that Nest 12 gave it. */
  get errorCode(): Code {
    return this.code;
  }

  /** All parameters, private ones included. */
  get params(): Readonly<Params> {
    return this[EXCEPTION].params as Readonly<Params>;
  }

  /** The rules that the input breaks; empty for other failures. */
  get violations(): readonly Violation[] {
    return this[EXCEPTION].violations;
  }

  /** True where the same request, sent again unchanged, may succeed. */
  get retryable(): boolean {
    const { retryable, definition } = this[EXCEPTION];
    return retryable ?? definition.retryable ?? false;
  }

  /** When the caller may try again: seconds from now, or a date. */
  get retryAfter(): number | Date | undefined {
    const { definition, retryAfter, params } = this[EXCEPTION];
    return retryAfter ?? secondsToWait(definition, params);
  }

  /** A UUID of this occurrence, made when it is first read. */
  get id(): string {
    return (this[EXCEPTION].id ??= globalThis.crypto.randomUUID());
  }

  /** As Nest's own exceptions have it. */
  getStatus(): number {
    return this.status;
  }

  /** As Nest's own exceptions have it. */
  getResponse(): { statusCode: number; errorCode: string; message: string } {
    const { title, key } = this[EXCEPTION].definition;
    return { statusCode: this.status, errorCode: this.code, message: title.en ?? key };
  }

  /** What may be shown or logged anywhere; private parameters, cause and stack are not in it. */
  toJSON(): Record<string, unknown> {
    const { code, key, section, kind, status, id, violations } = this;
    const params: ErrorParams = publicParams(this[EXCEPTION].definition, this[EXCEPTION].params);
    return { code, key, section, kind, status, params, violations, id };
  }
}

function resolve(meaning: string | ErrorEntry | ErrorDefinition): {
  definition: ErrorDefinition;
  misuse?: string;
} {
  if (isErrorEntry(meaning)) return { definition: meaning.definition };
  if (typeof meaning === 'object' && meaning !== null) return { definition: meaning };
  const definition = builtInByCode(meaning);
  return definition ? { definition } : unknownCode(meaning);
}

Object.defineProperty(MtException.prototype, 'name', {
  value: 'MtException',
  configurable: true,
  writable: true,
});
for (const name of ['code', 'key', 'status', 'kind']) {
  Object.defineProperty(MtException.prototype, name, { enumerable: true });
}

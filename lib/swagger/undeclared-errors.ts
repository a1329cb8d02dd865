import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from '../reporting/error-reporter.js';
import { declarationsOf } from './declarations.js';
import { declare, type Declarable, type DeclaredError, isSameEntry } from './declared-error.js';

/** Options of `undeclaredErrors()`. All of them may be left out. */
export interface UndeclaredOptions {
  /**
   * What becomes of a code that its route does not declare: `'warn'` logs it, once a route and code;
   * `'collect'` keeps it for `found` and `verify()`; `'off'` looks at nothing.
   * @default 'off' where `NODE_ENV` is `production`, else 'warn'
   */
  readonly on?: 'warn' | 'collect' | 'off';
  /** What every route may answer. @default [] @example ['0014'] */
  readonly everywhere?: readonly Declarable[];
  /** Whether failures that are no more than an HTTP status must be declared too. @default false */
  readonly generic?: boolean;
  /** Whether answers that list violations must be declared too. @default false */
  readonly validation?: boolean;
}

/** A code that a route answered without declaring it. */
export interface UndeclaredError {
  /** @example 'OrdersController.find' */
  readonly route: string;
  readonly code: string;
  readonly key: string;
}

interface Route {
  readonly name: string;
  readonly declared: readonly DeclaredError[];
}

const MAX_FOUND = 200;

/**
 * Compares what routes answer with what they declare. It is a reporter, and a guard that lets every
 * request pass: a filter is not told which handler failed, a guard is. Failures in middleware, and
 * in guards that are asked before this one, belong to no route and are not looked at.
 */
export class UndeclaredErrors implements ErrorReporter, CanActivate {
  private readonly logger = new Logger('MtErrors');
  private readonly routes = new WeakMap<object, Route>();
  private readonly seen = new Map<string, UndeclaredError>();
  private readonly everywhere: readonly DeclaredError[];

  constructor(private readonly options: UndeclaredOptions & { readonly on: string }) {
    const { everywhere = [] } = options;
    this.everywhere = everywhere.map((error) => declare(error, 'undeclaredErrors'));
  }

  /** What has been found, each route and code once; the first 200. */
  get found(): readonly UndeclaredError[] {
    return [...this.seen.values()];
  }

  canActivate(context: ExecutionContext): true {
    if (this.options.on !== 'off' && context.getType() === 'http') this.remember(context);
    return true;
  }

  report(occurrence: Occurrence): void {
    const { request } = occurrence;
    const route = isObject(request) ? this.routes.get(request) : undefined;
    if (route === undefined || this.isDeclared(occurrence, route)) return;
    const { code, key } = occurrence.definition;
    const id = `${route.name} ${code} ${key}`;
    if (this.seen.has(id) || this.seen.size >= MAX_FOUND) return;
    const found = { route: route.name, code, key };
    this.seen.set(id, found);
    if (this.options.on === 'warn') this.logger.warn(describe(found));
  }

  /** Throws an error that lists what was found; does nothing where that is nothing. */
  verify(): void {
    if (this.seen.size === 0) return;
    throw new Error(`undeclaredErrors: ${this.found.map(describe).join('; ')}`);
  }

  private remember(context: ExecutionContext): void {
    const request = context.switchToHttp().getRequest<object>();
    const [controller, handler] = [context.getClass(), context.getHandler()];
    const declared = [...declarationsOf(controller), ...declarationsOf(handler)];
    this.routes.set(request, { name: `${controller.name}.${handler.name}`, declared });
  }

  private isDeclared({ definition, exception }: Occurrence, { declared }: Route): boolean {
    const { generic = false, validation = false } = this.options;
    if (!generic && definition.section === GENERIC_SECTION) return true;
    const isValidation = exception.violations.length > 0;
    if (!validation && isValidation) return true;
    return [...declared, ...this.everywhere].some(
      (one) => (one.open && isValidation) || isSameEntry(one.definition, definition),
    );
  }
}

/**
 * Reports codes that a route answers and does not declare with `@ApiMtErrors()`: for development and
 * tests. Give it to `reporters` and as an `APP_GUARD`.
 *
 * @example
 * const undeclared = undeclaredErrors();
 * imports: [MtErrorsModule.forRoot({ reporters: [undeclared] })],
 * providers: [{ provide: APP_GUARD, useValue: undeclared }],
 * // in a test, when all requests are made:
 * afterAll(() => undeclared.verify());
 */
export function undeclaredErrors(options: UndeclaredOptions = {}): UndeclaredErrors {
  const isProduction = process.env.NODE_ENV === 'production';
  return new UndeclaredErrors({ ...options, on: options.on ?? (isProduction ? 'off' : 'warn') });
}

function describe({ route, code, key }: UndeclaredError): string {
  return `${route} answered ${code} ${key}, which it does not declare: add ${key} to its @ApiMtErrors()`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

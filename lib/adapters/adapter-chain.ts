import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { fromStatus } from './adapted.js';
import { causesOf } from './causes.js';
import { contextOf } from './context-tag.js';
import type { AdapterContext, ErrorAdapter } from './error-adapter.js';
import { refine } from './refine.js';
import { synchronous } from '../exceptions/synchronous.js';
import { currentContext } from './with-mt-context.js';

/** Told of an adapter that threw. */
export type AdapterFaultListener = (adapter: string, fault: unknown) => void;

/** What the chain is told; what the application was doing it finds out itself. */
export type CallContext = Omit<AdapterContext, 'operation'>;

interface Answer {
  readonly exception: MtException;
  readonly refinable: boolean;
}

/** Turns whatever was thrown into an exception: the first adapter that knows it answers. */
export class AdapterChain {
  constructor(
    private readonly adapters: readonly ErrorAdapter[],
    private readonly onFault: AdapterFaultListener,
  ) {}

  /** Never throws: what no adapter knows is an internal error. */
  adapt(thrown: unknown, call: CallContext): MtException {
    if (isMtException(thrown)) return thrown;
    const errors = causesOf(thrown);
    const { transport, lookup, exposeDetail, request } = call;
    const operation = contextOf(errors) ?? currentContext() ?? {};
    const context = { transport, lookup, exposeDetail, request, operation };
    for (const [index, error] of errors.entries()) {
      const answer = this.ask(error, context);
      if (answer !== undefined) return this.complete(answer, errors.slice(index + 1), context);
    }
    return fromStatus(500, { cause: thrown });
  }

  private ask(error: unknown, context: AdapterContext): Answer | undefined {
    if (isMtException(error)) return undefined;
    for (const adapter of this.adapters) {
      const exception = this.guarded(adapter, error, context);
      if (isMtException(exception)) return { exception, refinable: adapter.refinable === true };
    }
    return undefined;
  }

  private guarded(adapter: ErrorAdapter, error: unknown, context: AdapterContext): unknown {
    try {
      return synchronous(adapter.adapt(error, context));
    } catch (fault) {
      this.onFault(adapter.name, fault);
      return undefined;
    }
  }

  /** An answer that is only a status takes the code of the first cause that has one. */
  private complete(
    { exception, refinable }: Answer,
    causes: readonly unknown[],
    context: AdapterContext,
  ): MtException {
    if (!refinable || !isBareStatus(exception)) return exception;
    for (const cause of causes) {
      const coded = this.ask(cause, context)?.exception;
      if (coded !== undefined && !isBareStatus(coded)) return refine(exception, coded);
    }
    return exception;
  }
}

function isBareStatus({ section, code, status }: MtException): boolean {
  return section === GENERIC_SECTION && code === String(status);
}

import type { MtException } from '../exceptions/mt.exception.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import { fromStatus } from './adapted.js';
import type { AdapterContext, ErrorAdapter } from './error-adapter.js';

/** No more errors than this are looked at: the thrown one and what caused it. */
export const MAX_CAUSES = 8;

/** Told of an adapter that threw. */
export type AdapterFaultListener = (adapter: string, fault: unknown) => void;

/** Turns whatever was thrown into an exception: the first adapter that knows it answers. */
export class AdapterChain {
  constructor(
    private readonly adapters: readonly ErrorAdapter[],
    private readonly onFault: AdapterFaultListener,
  ) {}

  /** Never throws: what no adapter knows is an internal error. */
  adapt(thrown: unknown, context: AdapterContext): MtException {
    if (isMtException(thrown)) return thrown;
    for (const error of causesOf(thrown)) {
      const adapted = isMtException(error) ? undefined : this.ask(error, thrown, context);
      if (adapted !== undefined) return adapted;
    }
    return fromStatus(500, { cause: thrown });
  }

  private ask(error: unknown, thrown: unknown, context: AdapterContext): MtException | undefined {
    for (const adapter of this.adapters) {
      try {
        const adapted = adapter.adapt(error, context);
        if (isMtException(adapted)) return adapted;
      } catch (fault) {
        this.onFault(adapter.name, fault);
      }
    }
    return undefined;
  }
}

/** The thrown value, then what caused it, then the members of aggregates; each once. */
function causesOf(thrown: unknown): unknown[] {
  const seen: unknown[] = [thrown];
  for (let next = 0; next < seen.length && seen.length < MAX_CAUSES; next++) {
    for (const inner of innerErrors(seen[next])) {
      if (seen.length < MAX_CAUSES && !seen.includes(inner)) seen.push(inner);
    }
  }
  return seen;
}

function innerErrors(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  try {
    const { cause, errors } = error as { cause?: unknown; errors?: unknown };
    const members = Array.isArray(errors) ? errors.slice(0, MAX_CAUSES) : [];
    return [cause, ...members].filter((inner) => typeof inner === 'object' && inner !== null);
  } catch {
    return [];
  }
}

import { synchronous } from '../exceptions/synchronous.js';
import type { LocaleNegotiator } from '../locale/locale-negotiator.js';
import type { FaultListener } from '../reporting/fault-log.js';
import type { ErrorExchange } from './error-transport.js';

/** Chooses the language of a request; a tag that is not loaded leaves the choice to `Accept-Language`. */
export type ResolveLocale = (request: unknown) => string | undefined;

/** The step that finds out the reader's language. */
export class LocaleReader {
  constructor(
    private readonly negotiator: LocaleNegotiator,
    private readonly resolveLocale: ResolveLocale | undefined,
    private readonly onFault: FaultListener,
  ) {}

  negotiate(exchange: Pick<ErrorExchange, 'request' | 'language'>): string {
    return this.resolved(exchange.request) ?? this.negotiator.negotiate(exchange.language);
  }

  private resolved(request: unknown): string | undefined {
    if (this.resolveLocale === undefined) return undefined;
    try {
      const tag: unknown = synchronous(this.resolveLocale(request));
      return typeof tag === 'string' ? this.negotiator.match(tag) : undefined;
    } catch (fault) {
      this.onFault('resolveLocale', fault);
      return undefined;
    }
  }
}

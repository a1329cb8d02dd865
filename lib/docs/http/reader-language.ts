import { Inject, Injectable } from '@nestjs/common';
import { LocaleReader } from '../../filters/locale-reader.js';
import type { LocaleNegotiator } from '../../locale/locale-negotiator.js';
import { CatalogueSite } from '../catalogue-site.js';
import type { DocsRequest } from './docs-request.js';

/** Finds out the reader's language: `?lang=` first, then as for every answer of the library. */
@Injectable()
export class ReaderLanguage {
  private readonly negotiator: LocaleNegotiator;
  private readonly reader: LocaleReader;

  constructor(@Inject(CatalogueSite) { core }: CatalogueSite) {
    const { negotiator, options, onFault } = core;
    this.negotiator = negotiator;
    this.reader = new LocaleReader(negotiator, options.resolveLocale, onFault);
  }

  /** `chosen` is set where `?lang=` named a loaded language. */
  of(request: DocsRequest, lang: unknown): { locale: string; chosen: string | undefined } {
    const chosen = typeof lang === 'string' ? this.negotiator.match(lang) : undefined;
    const language = request.headers['accept-language'];
    return { locale: chosen ?? this.reader.negotiate({ request, language }), chosen };
  }
}

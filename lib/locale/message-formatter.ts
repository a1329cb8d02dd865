import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { createFormatters } from './intl-formatters.js';

/** A value that a template can show. */
export type MessageValue = string | number;

/** Formats one template. */
export interface MessageFormatter {
  /** The text, or `undefined` where a value is missing or the template is wrong. */
  format(
    template: string,
    locale: string,
    values: ReadonlyMap<string, MessageValue>,
  ): string | undefined;
}

interface Language {
  readonly formatters: Formatters;
  readonly templates: Map<string, IntlMessageFormat | undefined>;
}

/**
 * ICU MessageFormat. A template is compiled when it is first used, once a language. A value is
 * shown as it is: what looks like a placeholder in it stays text.
 */
export class IcuMessageFormatter implements MessageFormatter {
  private readonly languages = new Map<string, Language>();

  format(
    template: string,
    locale: string,
    values: ReadonlyMap<string, MessageValue>,
  ): string | undefined {
    try {
      const text = this.compile(template, locale)?.format(Object.fromEntries(values));
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  private compile(template: string, locale: string): IntlMessageFormat | undefined {
    const { templates, formatters } = this.language(locale);
    const known = templates.get(template);
    if (known !== undefined || templates.has(template)) return known;
    const compiled = tryCompile(template, locale, formatters);
    templates.set(template, compiled);
    return compiled;
  }

  private language(locale: string): Language {
    let language = this.languages.get(locale);
    if (language === undefined) {
      language = { formatters: createFormatters(locale), templates: new Map() };
      this.languages.set(locale, language);
    }
    return language;
  }
}

function tryCompile(
  template: string,
  locale: string,
  formatters: Formatters,
): IntlMessageFormat | undefined {
  try {
    return new IntlMessageFormat(template, locale, undefined, { ignoreTag: true, formatters });
  } catch {
    return undefined;
  }
}

import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { createFormatters } from './intl-formatters.js';
import { requiredNames } from './placeholders.js';

/** A value that a template can show. */
export type MessageValue = string | number;

/** Values by the names of their placeholders. */
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** Formats one template. */
export interface MessageFormatter {
  /** The text, or `undefined` where a value is missing or the template is wrong. */
  format(template: string, locale: string, values: MessageValues): string | undefined;
}

interface Template {
  readonly message: IntlMessageFormat;
  /** Asked first, because an error for a missing value costs more than the rest of the answer. */
  readonly required: readonly string[];
}

interface Language {
  readonly formatters: Formatters;
  readonly templates: Map<string, Template | undefined>;
}

/**
 * ICU MessageFormat. A template is compiled when it is first used, once a language. A value is
 * shown as it is: what looks like a placeholder in it stays text.
 */
export class IcuMessageFormatter implements MessageFormatter {
  private readonly languages = new Map<string, Language>();

  format(template: string, locale: string, values: MessageValues): string | undefined {
    const compiled = this.compile(template, locale);
    if (!compiled?.required.every((name) => Object.hasOwn(values, name))) return undefined;
    try {
      const text = compiled.message.format(values);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  private compile(template: string, locale: string): Template | undefined {
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
): Template | undefined {
  try {
    const options = { ignoreTag: true, formatters };
    const message = new IntlMessageFormat(template, locale, undefined, options);
    return { message, required: requiredNames(message) };
  } catch {
    return undefined;
  }
}

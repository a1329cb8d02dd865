import { IntlMessageFormat } from 'intl-messageformat';

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

/**
 * ICU MessageFormat. A template is compiled when it is first used, once a language. A value is
 * shown as it is: what looks like a placeholder in it stays text.
 */
export class IcuMessageFormatter implements MessageFormatter {
  private readonly compiled = new Map<string, Map<string, IntlMessageFormat | undefined>>();

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
    let templates = this.compiled.get(locale);
    if (templates === undefined) this.compiled.set(locale, (templates = new Map()));
    if (!templates.has(template)) templates.set(template, tryCompile(template, locale));
    return templates.get(template);
  }
}

function tryCompile(template: string, locale: string): IntlMessageFormat | undefined {
  try {
    return new IntlMessageFormat(template, locale, undefined, { ignoreTag: true });
  } catch {
    return undefined;
  }
}

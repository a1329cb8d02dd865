import type { ErrorDefinition } from '../catalog/error-definition.js';
import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import type { LocaleBundle } from './locale-bundle.js';
import type { MessageFormatter, MessageValue } from './message-formatter.js';

/** A text and the language that it is in. */
export interface Localized {
  readonly text: string;
  readonly locale: string;
}

/** Where texts come from, and in which order languages are asked. */
export interface TextOptions {
  readonly bundles: readonly LocaleBundle[];
  readonly fallbackLocale: string;
  /** Languages to ask before the fallback locale. */
  readonly fallbacks: Readonly<Record<string, string | readonly string[]>>;
}

/** Parameters as an exception has them. */
export type TextParams = Readonly<Record<string, unknown>>;

/**
 * The texts of one application. Each is looked for in the reader's language, then in that
 * language's fallbacks, then in the fallback locale, then in English; in each of them first in the
 * definition itself (a user's entry, an override), then in the bundle.
 */
export class TextSource {
  private readonly bundles: ReadonlyMap<string, LocaleBundle>;
  private readonly chains = new Map<string, readonly string[]>();

  constructor(
    private readonly options: TextOptions,
    private readonly formatter: MessageFormatter,
  ) {
    this.bundles = new Map(options.bundles.map((bundle) => [bundle.tag, bundle]));
  }

  /** The title, which every entry has in some language. */
  title(definition: ErrorDefinition, locale: string): Localized {
    if (definition.section === GENERIC_SECTION) return this.status(definition, locale);
    return (
      this.find(
        locale,
        (tag) => own(definition.title, tag) ?? this.entry(definition, tag)?.title,
      ) ?? { text: definition.title.en ?? definition.key, locale: 'en' }
    );
  }

  /** The text of an occurrence; `undefined` where the entry has none or a parameter is missing. */
  detail(definition: ErrorDefinition, locale: string, params: TextParams): string | undefined {
    const template = this.detailTemplate(definition, locale);
    return template && this.format(template, params);
  }

  /** The template of that text, the same for every occurrence. */
  detailTemplate(definition: ErrorDefinition, locale: string): Localized | undefined {
    return this.find(
      locale,
      (tag) => own(definition.detail, tag) ?? this.entry(definition, tag)?.detail,
    );
  }

  /** The text of a validation rule; `undefined` where it is unknown or a parameter is missing. */
  violation(rule: string, locale: string, params: TextParams): string | undefined {
    const template = this.find(locale, (tag) => own(this.bundles.get(tag)?.violations, rule));
    return template && this.format(template, params);
  }

  /** A template with the values of one occurrence; `undefined` where a parameter is missing. */
  format({ text, locale }: Localized, params: TextParams): string | undefined {
    const separator = this.bundles.get(locale)?.listSeparator ?? ', ';
    const values = Object.create(null) as Record<string, MessageValue>;
    for (const name of Object.keys(params)) {
      const value = params[name];
      const shown = Array.isArray(value) ? value.join(separator) : value;
      if (isShowable(shown)) values[name] = typeof shown === 'boolean' ? `${shown}` : shown;
    }
    return this.formatter.format(text, locale, values);
  }

  /** The status phrase. */
  private status({ status, title }: ErrorDefinition, locale: string): Localized {
    return (
      this.find(locale, (tag) => own(this.bundles.get(tag)?.statuses, status)) ?? {
        text: title.en!,
        locale: 'en',
      }
    );
  }

  private entry(
    definition: ErrorDefinition,
    tag: string,
  ): { title: string; detail?: string } | undefined {
    return own(this.bundles.get(tag)?.entries, definition.key);
  }

  private find(locale: string, textIn: (tag: string) => string | undefined): Localized | undefined {
    for (const tag of this.chain(locale)) {
      const text = textIn(tag);
      if (text !== undefined) return { text, locale: tag };
    }
    return undefined;
  }

  private chain(locale: string): readonly string[] {
    let chain = this.chains.get(locale);
    if (chain === undefined) {
      const { fallbacks, fallbackLocale } = this.options;
      const between = own(fallbacks, locale) ?? [];
      chain = [...new Set([locale, ...[between].flat(), fallbackLocale, 'en'])];
      if (this.bundles.has(locale)) this.chains.set(locale, chain);
    }
    return chain;
  }
}

function isShowable(value: unknown): value is MessageValue | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** A record's own value, so that a key such as `__proto__` or `constructor` finds nothing. */
function own<Value>(
  record: Readonly<Record<string | number, Value>> | undefined,
  key: string | number,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

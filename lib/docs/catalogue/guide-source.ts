import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import type { GuidesByLanguage } from '../mt-errors-docs.options.js';
import { enGuide } from '../texts/en.guide.js';
import type { EntryGuide } from '../texts/entry-guide.js';
import { zhCnGuide } from '../texts/zh-cn.guide.js';

/** A guide and the language that it is in. */
export interface LocalizedGuide {
  readonly guide: EntryGuide;
  readonly locale: string;
}

const BUILT_IN: GuidesByLanguage = { en: enGuide, 'zh-CN': zhCnGuide };

/** The guides of one application, asked in the order in which its texts are. */
export class GuideSource {
  constructor(
    private readonly core: MtErrorsCore,
    private readonly own: GuidesByLanguage = {},
  ) {}

  /** The guide of an entry, or `undefined` where nobody wrote one. */
  find(definition: ErrorDefinition, locale: string): LocalizedGuide | undefined {
    for (const tag of this.chain(locale)) {
      const guide = this.inLanguage(definition, tag);
      if (guide !== undefined) return { guide, locale: tag };
    }
    return undefined;
  }

  /** What is wrong in the guides that the application gave. */
  lint(): string[] {
    const { tags } = this.core.negotiator;
    return Object.entries(this.own).flatMap(([tag, guides]) => [
      ...(tags.includes(tag)
        ? []
        : [`guides: the language "${tag}" is not loaded: use one of ${tags.join(', ')}`]),
      ...Object.keys(guides)
        .filter((key) => this.core.registry.byKey(key) === undefined)
        .map((key) => `guides.${tag}.${key}: no registered entry has this name`),
    ]);
  }

  private inLanguage({ key, section }: ErrorDefinition, tag: string): EntryGuide | undefined {
    const isBuiltIn = this.core.options.builtIn.some((name) => name === section);
    return own(own(this.own, tag), key) ?? (isBuiltIn ? own(own(BUILT_IN, tag), key) : undefined);
  }

  private chain(locale: string): readonly string[] {
    const { fallbacks, fallbackLocale } = this.core.options;
    return [locale, ...[own(fallbacks, locale) ?? []].flat(), fallbackLocale, 'en'];
  }
}

function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { deWords } from '../texts/de.words.js';
import { enWords } from '../texts/en.words.js';
import { esWords } from '../texts/es.words.js';
import { frWords } from '../texts/fr.words.js';
import { jaWords } from '../texts/ja.words.js';
import { koWords } from '../texts/ko.words.js';
import type { PageWords } from '../texts/page-words.js';
import { zhCnWords } from '../texts/zh-cn.words.js';
import { zhTwWords } from '../texts/zh-tw.words.js';
import { markup, type Markup } from './markup.js';

const WORDS: readonly PageWords[] = [
  enWords,
  zhCnWords,
  zhTwWords,
  jaWords,
  koWords,
  deWords,
  frWords,
  esWords,
];

/** The page's own words in the reader's language, else in what the application falls back to. */
export function wordsFor(locale: string, { options }: MtErrorsCore): PageWords {
  const { fallbacks, fallbackLocale } = options;
  const between = Object.hasOwn(fallbacks, locale) ? [fallbacks[locale] ?? []].flat() : [];
  const wanted = [locale, ...between, fallbackLocale];
  return wanted.flatMap((tag) => WORDS.filter((words) => words.tag === tag))[0] ?? enWords;
}

/** Puts values into a text's names in braces. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}

/**
 * A language by its own name, or its tag where the platform does not know it. Chinese is named by
 * its script: that is what readers choose by.
 */
export function nativeName(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const shown = language === 'zh' ? `zh-${script}` : tag;
  return new Intl.DisplayNames([tag], { type: 'language' }).of(shown) ?? tag;
}

/** The attribute that says that a text is in another language than the page around it. */
export function langOf(locale: string, { tag }: PageWords): Markup | undefined {
  return locale === tag ? undefined : markup` lang="${locale}"`;
}

import { deWords } from '../../docs/texts/de.words.js';
import { enWords } from '../../docs/texts/en.words.js';
import { esWords } from '../../docs/texts/es.words.js';
import { frWords } from '../../docs/texts/fr.words.js';
import { jaWords } from '../../docs/texts/ja.words.js';
import { koWords } from '../../docs/texts/ko.words.js';
import { zhCnWords } from '../../docs/texts/zh-cn.words.js';
import { zhTwWords } from '../../docs/texts/zh-tw.words.js';
import type { PageWords } from '../../docs/texts/page-words.js';

const all: readonly PageWords[] = [
  deWords,
  enWords,
  esWords,
  frWords,
  jaWords,
  koWords,
  zhCnWords,
  zhTwWords,
];

/** What the catalogue page says, in a language; in English where it has none. */
export function wordsOf(locale: string): PageWords {
  return all.find(({ tag }) => tag === locale) ?? enWords;
}

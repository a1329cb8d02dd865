import { readFileSync } from 'node:fs';
import { enGuide } from '../../../lib/docs/texts/en.guide.js';
import { deWords } from '../../../lib/docs/texts/de.words.js';
import { enWords } from '../../../lib/docs/texts/en.words.js';
import { esWords } from '../../../lib/docs/texts/es.words.js';
import { frWords } from '../../../lib/docs/texts/fr.words.js';
import { jaWords } from '../../../lib/docs/texts/ja.words.js';
import { koWords } from '../../../lib/docs/texts/ko.words.js';
import { zhCnGuide } from '../../../lib/docs/texts/zh-cn.guide.js';
import { zhCnWords } from '../../../lib/docs/texts/zh-cn.words.js';
import { zhTwWords } from '../../../lib/docs/texts/zh-tw.words.js';

const [head = '', ...rows] = readFileSync('test/fixtures/catalog.tsv', 'utf8').trim().split('\n');
const columns = head.split('\t');
const keys = rows.map((row) => row.split('\t')[columns.indexOf('key')] ?? '');
const codes = rows.map((row) => row.split('\t')[columns.indexOf('code')] ?? '');

describe.each([
  ['English', enGuide],
  ['Chinese', zhCnGuide],
])('the %s guides', (_language, guides) => {
  const all = Object.values(guides);

  it('speak of every entry of the catalogue and of nothing else', () => {
    expect(keys).toHaveLength(140);
    expect(Object.keys(guides).sort()).toEqual([...keys].sort());
  });

  it('say of no two entries that they happen in the same case', () => {
    const causes = all.map(({ cause }) => cause);
    expect(causes.filter((cause, index) => causes.indexOf(cause) !== index)).toEqual([]);
  });

  it('are whole sentences', () => {
    const texts = all.flatMap(({ cause, caller, operator }) =>
      operator === undefined ? [cause, caller] : [cause, caller, operator],
    );
    expect(texts.filter((text) => !/^\S[^]*[.。]$/.test(text) || /\s\s/.test(text))).toEqual([]);
  });

  it('name only codes that there are', () => {
    const named = all.flatMap(
      ({ cause, caller }) => `${cause} ${caller}`.match(/\b\d{4}\b/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('promise a Retry-After header only where the entry itself sets it', () => {
    const promised = Object.entries(guides)
      .filter(([, { caller }]) => /time given in Retry-After|等待 Retry-After/.test(caller))
      .map(([key]) => key);
    expect(promised).toEqual(['OPERATION_COOLING_DOWN']);
  });

  it('tell the operator what to do about every server fault', () => {
    const faults = rows
      .map((row) => row.split('\t'))
      .filter((row) => Number(row[columns.indexOf('status')]) >= 500)
      .map((row) => row[columns.indexOf('key')] as keyof typeof guides);
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.filter((key) => guides[key].operator === undefined)).toEqual([]);
  });
});

const braces = (words: object) =>
  Object.entries(words).map(([name, text]) => [
    name,
    String(text)
      .match(/\{\w+\}/g)
      ?.sort(),
  ]);

describe.each([deWords, esWords, frWords, jaWords, koWords, zhCnWords, zhTwWords])(
  'the words of the page in $tag',
  (words) => {
    it('have the same names in braces as in English', () => {
      expect(braces(words)).toEqual(braces(enWords));
    });

    it('are there for everything, and most of them differ from the English ones', () => {
      const texts = Object.entries({ ...words, ...words.kinds, kinds: 'x' });
      const english = { ...enWords, ...enWords.kinds };
      const same = texts.filter(([name, text]) => text === english[name as keyof typeof english]);
      expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(same.length).toBeLessThan(12);
    });
  },
);

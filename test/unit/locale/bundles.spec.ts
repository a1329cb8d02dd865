import { IntlMessageFormat } from 'intl-messageformat';
import { MtErrors, type LocaleBundle } from 'nestjs-mt-errors';
import { de } from 'nestjs-mt-errors/locales/de';
import { en } from 'nestjs-mt-errors/locales/en';
import { es } from 'nestjs-mt-errors/locales/es';
import { fr } from 'nestjs-mt-errors/locales/fr';
import { ja } from 'nestjs-mt-errors/locales/ja';
import { ko } from 'nestjs-mt-errors/locales/ko';
import { zhCN } from 'nestjs-mt-errors/locales/zh-CN';
import { zhTW } from 'nestjs-mt-errors/locales/zh-TW';
import { catalogRows } from '../../support/catalog-fixture.js';

const translations: LocaleBundle[] = [zhCN, zhTW, ja, ko, de, fr, es];
const all: LocaleBundle[] = [en, ...translations];
const definitions = Object.values(MtErrors).map(({ definition }) => definition);

/** The names of a template's placeholders, found by looking for its braces. */
function placeholders(template: string): string[] {
  const names = [...template.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name!);
  return [...new Set(names)].sort();
}

describe.each(translations.map((bundle) => [bundle.tag, bundle] as const))('%s', (tag, bundle) => {
  it('has a title for every entry, in the order of the catalogue', () => {
    expect(Object.keys(bundle.entries)).toEqual(
      catalogRows()
        .map(({ key }) => key)
        .sort(byCatalogue),
    );
    for (const { title } of Object.values(bundle.entries)) expect(title.trim()).toBe(title);
    for (const { title } of Object.values(bundle.entries)) expect(title).not.toBe('');
  });

  it.each(definitions.map((definition) => [definition.key, definition] as const))(
    'says as much about an occurrence of %s as English does',
    (key, { detail }) => {
      const translated = bundle.entries[key]!.detail;
      expect(translated === undefined).toBe(detail === undefined);
      expect(placeholders(translated ?? '')).toEqual(placeholders(detail?.en ?? ''));
    },
  );

  it('has every status phrase and every rule that English has', () => {
    expect(Object.keys(bundle.statuses)).toEqual(Object.keys(en.statuses));
    expect(Object.keys(bundle.violations).sort()).toEqual(Object.keys(en.violations).sort());
    for (const [rule, text] of Object.entries(bundle.violations)) {
      expect([rule, placeholders(text)]).toEqual([rule, placeholders(en.violations[rule]!)]);
    }
  });

  it('has the tag under which it is imported', () => {
    expect(Intl.getCanonicalLocales(bundle.tag)).toEqual([tag]);
  });
});

function byCatalogue(one: string, other: string): number {
  const keys = definitions.map(({ key }) => key);
  return keys.indexOf(one) - keys.indexOf(other);
}

describe.each(all.map((bundle) => [bundle.tag, bundle] as const))(
  'every template of %s',
  (tag, bundle) => {
    const values = Object.fromEntries(
      [...definitions.flatMap(({ params }) => Object.keys(params)), 'divisor', 'version'].map(
        (name) => [name, 2],
      ),
    );
    const templates = [
      ...Object.values(bundle.violations),
      ...definitions.map(({ key, detail }) =>
        tag === 'en' ? detail?.en : bundle.entries[key]?.detail,
      ),
    ].filter((template) => template !== undefined);

    it('is an ICU message that shows numbers, one and many', () => {
      expect(templates.length).toBeGreaterThan(150);
      for (const template of templates) {
        const message = new IntlMessageFormat(template, tag, undefined, { ignoreTag: true });
        for (const number of [0, 1, 2, 1_000_000]) {
          const shown = Object.fromEntries(Object.keys(values).map((name) => [name, number]));
          const text = message.format(shown) as string;
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    });
  },
);

describe('Simplified Chinese', () => {
  it('has the texts of the seed document to the letter', () => {
    const seen = Object.entries(zhCN.entries).map(([key, { title }]) => [key, title]);
    expect(seen).toEqual(
      catalogRows()
        .map(({ key, seedTitle }) => [key, seedTitle])
        .sort((one, other) => byCatalogue(one[0]!, other[0]!)),
    );
  });
});

import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { markup, type Markup, type MarkupValue } from './markup.js';
import type { PageContext } from './page-context.js';
import { langOf } from './page-texts.js';

/** When it happens, and what can be done. */
export function entryGuide(entry: CatalogueEntry, context: PageContext): Markup {
  const { guides, words, locale } = context;
  const found = guides.find(entry.definition, locale);
  const { cause, caller, operator } = found?.guide ?? {};
  const guideLocale = found?.locale ?? locale;
  return markup`${part(words.cause, cause, guideLocale, entry, context)}
    ${part(words.caller, caller, guideLocale, entry, context)}
    ${part(words.operator, operator, guideLocale, entry, context)}`;
}

function part(
  heading: string,
  text: string | undefined,
  locale: string,
  entry: CatalogueEntry,
  context: PageContext,
): Markup | false {
  return (
    text !== undefined &&
    markup`<section>
      <h2>${heading}</h2>
      <p${langOf(locale, context.words)}>${withLinks(text, entry, context)}</p>
    </section>`
  );
}

/** Makes a link of each code that the text names. */
function withLinks(text: string, entry: CatalogueEntry, context: PageContext): MarkupValue {
  return text.split(/([A-Z0-9_-]{4,})/).map((word, index) => {
    const named = index % 2 === 1 && word !== entry.slug ? context.catalogue.find(word) : undefined;
    return named ? markup`<a href="${context.links.entry(named.slug)}">${word}</a>` : word;
  });
}

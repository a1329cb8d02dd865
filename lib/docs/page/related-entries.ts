import { type CatalogueEntry, sharedTags } from '../catalogue/catalogue.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';
import { langOf, nativeName } from './page-texts.js';

/** What else the code can mean. */
export function meaningsSection(entry: CatalogueEntry, context: PageContext): Markup | false {
  const others = context.catalogue.meanings(entry);
  return (
    others.length > 0 && section('meanings', context.words.meanings, undefined, others, context)
  );
}

/** The codes that a reader cannot tell from this one by the text alone. */
export function siblingsSection(entry: CatalogueEntry, context: PageContext): Markup | false {
  const others = context.catalogue.siblings(entry);
  const lead = sharedText(entry, others, context);
  return others.length > 0 && section('siblings', context.words.siblings, lead, others, context);
}

/** The text that they share, where the reader's language tells them apart. */
function sharedText(
  entry: CatalogueEntry,
  others: readonly CatalogueEntry[],
  { words, locale }: PageContext,
): Markup | undefined {
  const tags = others.flatMap((other) => sharedTags(entry, other));
  const [tag] = tags;
  if (tag === undefined || tags.includes(locale)) return undefined;
  return markup`<p class="shared"><span${langOf(tag, words)}>${entry.titles.get(tag)}</span>
    <span class="hint" lang="${tag}">${nativeName(tag)}</span></p>`;
}

function section(
  id: string,
  heading: string,
  lead: Markup | undefined,
  entries: readonly CatalogueEntry[],
  context: PageContext,
): Markup {
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${lead}
    <ul class="related">${entries.map((entry) => markup`<li>${linkTo(entry, context)}</li>`)}</ul>
  </section>`;
}

function linkTo(entry: CatalogueEntry, context: PageContext, rel?: 'prev' | 'next'): Markup {
  const { core, words, links, locale } = context;
  const title = core.texts.title(entry.definition, locale);
  return markup`<a href="${links.entry(entry.slug)}"${rel && markup` rel="${rel}"`}>
    <span class="code">${entry.definition.code}</span>
    <span class="title"${langOf(title.locale, words)}>${title.text}</span></a>`;
}

/** The way to the entries before and after. */
export function neighbours(entry: CatalogueEntry, context: PageContext): Markup {
  const { words, catalogue } = context;
  const { previous, next } = catalogue.neighbours(entry);
  return markup`<nav class="neighbours" aria-label="${words.neighbours}">
    ${previous && markup`<div><span class="hint">${words.previous}</span>${linkTo(previous, context, 'prev')}</div>`}
    ${next && markup`<div class="next"><span class="hint">${words.next}</span>${linkTo(next, context, 'next')}</div>`}
  </nav>`;
}

import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { entryFacts } from './entry-facts.js';
import { entryGuide } from './entry-guide-section.js';
import { exampleSection } from './example-section.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';
import { langOf } from './page-texts.js';
import { paramsSection } from './params-section.js';

/** Everything about one entry. */
export function entryPage(entry: CatalogueEntry, context: PageContext): Markup {
  const { core, words, links, locale, catalogue } = context;
  const { definition } = entry;
  const title = core.texts.title(definition, locale);
  return markup`<a class="back" href="${links.list()}">${words.back}</a>
    <article class="entry">
      <header>
        <p class="number">${definition.code}</p>
        <h1${langOf(title.locale, words)}>${title.text}</h1>
        <p class="name"><code>${definition.key}</code>
          <button id="copy" type="button" data-done="${words.copied}" hidden>${words.copy}</button>
          <span id="copied" role="status"></span></p>
      </header>
      <div class="columns">
        <div class="story">
          ${entryGuide(entry, context)}
          ${paramsSection(entry, context)}
        </div>
        <aside aria-labelledby="facts">${entryFacts(entry, context)}</aside>
      </div>
      ${exampleSection(entry, context)}
      ${related('meanings', words.meanings, catalogue.meanings(entry), context)}
      ${related('siblings', words.siblings, catalogue.siblings(entry), context)}
    </article>
    ${neighbours(entry, context)}`;
}

function related(
  id: string,
  heading: string,
  entries: readonly CatalogueEntry[],
  context: PageContext,
): Markup | false {
  return (
    entries.length > 0 &&
    markup`<section aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      <ul class="related">${entries.map((entry) => markup`<li>${linkTo(entry, context)}</li>`)}</ul>
    </section>`
  );
}

function linkTo(entry: CatalogueEntry, context: PageContext, rel?: 'prev' | 'next'): Markup {
  const { core, words, links, locale } = context;
  const title = core.texts.title(entry.definition, locale);
  return markup`<a href="${links.entry(entry.slug)}"${rel && markup` rel="${rel}"`}>
    <span class="code">${entry.definition.code}</span>
    <span class="title"${langOf(title.locale, words)}>${title.text}</span></a>`;
}

function neighbours(entry: CatalogueEntry, context: PageContext): Markup {
  const { words, catalogue } = context;
  const { previous, next } = catalogue.neighbours(entry);
  return markup`<nav class="neighbours" aria-label="${words.neighbours}">
    ${previous && markup`<div><span class="hint">${words.previous}</span>${linkTo(previous, context, 'prev')}</div>`}
    ${next && markup`<div class="next"><span class="hint">${words.next}</span>${linkTo(next, context, 'next')}</div>`}
  </nav>`;
}

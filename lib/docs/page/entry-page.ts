import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { entryFacts } from './entry-facts.js';
import { entryGuide } from './entry-guide-section.js';
import { exampleSection } from './example-section.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';
import { langOf } from './page-texts.js';
import { paramsSection } from './params-section.js';
import { meaningsSection, neighbours, siblingsSection } from './related-entries.js';

/** Everything about one entry. */
export function entryPage(entry: CatalogueEntry, context: PageContext): Markup {
  const { core, words, locale } = context;
  const { definition } = entry;
  const title = core.texts.title(definition, locale);
  return markup`<article class="entry">
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
      ${meaningsSection(entry, context)}
      ${siblingsSection(entry, context)}
    </article>
    ${neighbours(entry, context)}`;
}

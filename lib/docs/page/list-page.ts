import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { filterBar } from './filter-bar.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';
import { fill, langOf } from './page-texts.js';

/** The list of all entries: a plain list of links, which the script makes searchable. */
export function listPage(heading: string, context: PageContext): Markup {
  const { catalogue, words } = context;
  const { entries, sections } = catalogue;
  const size = { entries: entries.length, sections: sections.length };
  return markup`<div class="head">
      <h1>${heading}</h1>
      <p class="lead">${fill(words.summary, size)}</p>
    </div>
    ${filterBar(context)}
    <div id="list">${sections.map((section) => group(section, context))}</div>
    <p id="nothing" class="nothing" hidden>${words.nothing}</p>`;
}

function group(section: string, context: PageContext): Markup | undefined {
  const entries = context.catalogue.entries.filter((entry) => entry.definition.section === section);
  return markup`<section class="group" data-section="${section}">
    <h2>${section}</h2>
    <ul class="rows">${entries.map((entry) => row(entry, context))}</ul>
  </section>`;
}

function row(entry: CatalogueEntry, { core, words, links, locale }: PageContext): Markup {
  const { code, key, kind, status } = entry.definition;
  const title = core.texts.title(entry.definition, locale);
  const others = [...entry.titles.values()].filter((text) => text !== title.text).join('\n');
  return markup`<li data-kind="${kind}" data-status="${status}" data-others="${others}">
    <a href="${links.entry(entry.slug)}"><span class="code">${code}</span>
    <span class="title"${langOf(title.locale, words)}>${title.text}</span></a>
    <span class="key">${key}</span>
    <span class="kind">${words.kinds[kind]}</span>
    ${statusMark(status)}
  </li>`;
}

/** A status in the color of who is to blame. */
export function statusMark(status: number): Markup {
  return markup`<span class="status ${status >= 500 ? 'fault' : 'refusal'}">${status}</span>`;
}

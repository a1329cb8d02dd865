import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { genericDefinition } from '../../catalog/generic-errors.js';
import { typeUri } from '../../rendering/type-uri.js';
import { breakable } from './breakable.js';
import { statusMark } from './list-page.js';
import { markup, type Markup, type MarkupValue } from './markup.js';
import type { PageContext } from './page-context.js';
import { langOf } from './page-texts.js';

/** What there is to know in a word or two. */
export function entryFacts({ definition }: CatalogueEntry, context: PageContext): Markup {
  const { core, words } = context;
  const { status, mtAuthStatus, retryable, kind, section, challenge } = definition;
  const type = typeUri(definition, core.registry, core.options.typeBaseUrl);
  const showsOriginal = core.options.profile !== 'problem';
  return markup`<h2 id="facts">${words.facts}</h2>
    <dl>
      ${fact(words.status, statusText(status, context))}
      ${showsOriginal && fact(words.originalStatus, statusText(mtAuthStatus ?? status, context))}
      ${fact(words.retry, retryable === true ? words.retryYes : words.retryNo)}
      ${fact(words.kind, words.kinds[kind])}
      ${fact(words.section, markup`<code>${section}</code>`)}
      ${challenge !== undefined && fact(words.challenge, markup`<code>${challenge}</code>`)}
      ${fact(words.type, markup`<code>${breakable(type)}</code>`)}
    </dl>`;
}

function fact(name: string, value: MarkupValue): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function statusText(status: number, { core, words, locale }: PageContext): Markup {
  const phrase = core.texts.title(genericDefinition(status), locale);
  return markup`${statusMark(status)} <span${langOf(phrase.locale, words)}>${phrase.text}</span>`;
}

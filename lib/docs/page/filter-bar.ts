import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';

interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** Search and filters. They need the script, which shows them. */
export function filterBar({ catalogue, words }: PageContext): Markup {
  const { entries, sections } = catalogue;
  const kinds = unique(entries.map(({ definition }) => definition.kind));
  const statuses = unique(entries.map(({ definition }) => definition.status)).sort((a, b) => a - b);
  const count = entries.length;
  return markup`<form id="filter" class="filter" role="search" aria-label="${words.filters}" hidden>
    <div class="field wide">
      <label for="q">${words.search}</label>
      <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
        placeholder="${words.searchHint}" aria-describedby="keys" aria-controls="list" aria-keyshortcuts="Control+K Meta+K" />
    </div>
    ${select('section', words.section, words.any, sections.map(asIs))}
    ${select(
      'kind',
      words.kind,
      words.any,
      kinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    )}
    ${select('status', words.status, words.any, statuses.map(asIs))}
    <div class="found">
      <p id="count" role="status" data-text="${words.count}" data-total="${count}"></p>
      <button id="reset" type="reset">${words.reset}</button>
      <p id="keys" class="keys">${words.keys}</p>
    </div>
  </form>`;
}

function select(name: string, label: string, any: string, choices: readonly Choice[]): Markup {
  return markup`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" aria-controls="list">
      <option value="">${any}</option>
      ${choices.map((choice) => markup`<option value="${choice.value}">${choice.label}</option>`)}
    </select>
  </div>`;
}

function asIs(value: string | number): Choice {
  return { value, label: String(value) };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

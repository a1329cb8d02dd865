import type { CatalogueEntry } from '../catalogue/catalogue.js';
import type { SampleAnswer } from '../catalogue/sample-answer.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** The answer as it goes over the wire. */
export function exampleSection({ definition }: CatalogueEntry, context: PageContext): Markup {
  const { samples, words, locale } = context;
  const answer = samples.create(definition, locale);
  return markup`<section aria-labelledby="example">
    <h2 id="example">${words.example}</h2>
    <pre tabindex="0" role="group" aria-labelledby="example"><code>${head(answer)}\n${pretty(answer.body)}</code></pre>
    <p class="note">${words.exampleNote}</p>
  </section>`;
}

function head({ status, phrase, headers }: SampleAnswer): Markup {
  const fields = headers.map(
    ([name, value]) => markup`<span class="field">${name}:</span> ${value}\n`,
  );
  return markup`<b>HTTP/1.1 ${status} ${phrase}</b>\n${fields}`;
}

/** JSON with line breaks; whatever else a renderer makes stays as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

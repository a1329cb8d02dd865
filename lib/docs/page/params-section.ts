import type { ParamDefinition } from '../../catalog/error-definition.js';
import type { CatalogueEntry } from '../catalogue/catalogue.js';
import { paramVisibility } from '../catalogue/param-visibility.js';
import { breakable } from './breakable.js';
import { markup, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** The declared parameters, and which of them the caller gets to see. */
export function paramsSection(entry: CatalogueEntry, context: PageContext): Markup | false {
  const params = Object.entries(entry.definition.params);
  const { words } = context;
  return (
    params.length > 0 &&
    markup`<section>
      <h2 id="params">${words.params}</h2>
      <table aria-labelledby="params">
        <thead><tr><th scope="col">${words.param}</th><th scope="col">${words.paramType}</th><th scope="col">${words.inAnswer}</th></tr></thead>
        <tbody>${params.map(([name, param]) => row(name, param, entry, context))}</tbody>
      </table>
    </section>`
  );
}

function row(
  name: string,
  param: ParamDefinition,
  { definition }: CatalogueEntry,
  { words }: PageContext,
): Markup {
  const visibility = paramVisibility(definition, param);
  const texts = {
    sent: words.paramPublic,
    private: words.paramPrivate,
    withheld: words.paramFault,
  };
  return markup`<tr><th scope="row"><code>${breakable(name)}</code></th><td><code>${param.type}</code></td>
    <td class="${visibility}">${texts[visibility]}</td></tr>`;
}

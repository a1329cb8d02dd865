import type { MtErrorsCore } from '../../module/mt-errors-core.js';

/** What the entry of the catalogue page gives to the command line. */
interface DocsEntry {
  renderStaticSite(
    core: MtErrorsCore,
    options: { readonly locales?: readonly string[] },
  ): ReadonlyMap<string, string>;
}

/** Entries know each other only by their public names. */
const DOCS_ENTRY = 'nestjs-mt-errors/docs';

/** The catalogue page as static files: name to content. */
export async function renderSite(
  core: MtErrorsCore,
  locales: readonly string[] | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { renderStaticSite } = (await import(DOCS_ENTRY)) as DocsEntry;
  return renderStaticSite(core, { locales });
}

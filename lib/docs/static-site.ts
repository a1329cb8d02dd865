import type { MtErrorsCore } from '../module/mt-errors-core.js';
import { CatalogueSite } from './catalogue-site.js';
import type { CatalogueOptions } from './mt-errors-docs.options.js';
import { contentPolicy } from './page/content-policy.js';
import { staticLinks } from './page/site-links.js';

/** Options of `renderStaticSite()`. */
export interface StaticSiteOptions extends CatalogueOptions {
  /**
   * The languages to write; the first one is at the top, each other one in a folder of its name.
   * @default all loaded languages, the fallback locale first
   */
  readonly locales?: readonly string[];
}

/**
 * The catalogue as files: an `index.html` and a page for each entry, in every language. Links are
 * relative, so the files can lie anywhere, or be opened from a disk.
 *
 * @returns file name, with `/` between folders, to content
 * @throws Error where a language is not loaded, or a guide belongs to no entry
 * @example
 * for (const [name, text] of renderStaticSite(app.get(MtErrorsCore))) write(join(folder, name), text);
 */
export function renderStaticSite(
  core: MtErrorsCore,
  options: StaticSiteOptions = {},
): Map<string, string> {
  const site = new CatalogueSite(core, options);
  const locales = options.locales ?? allLocales(core);
  check(site, locales, core);
  return new Map(locales.flatMap((locale) => filesIn(locale, locales, site)));
}

function filesIn(
  locale: string,
  locales: readonly string[],
  site: CatalogueSite,
): [name: string, text: string][] {
  const first = locales[0] as string;
  const folder = locale === first ? '' : `${locale}/`;
  const request = (slug?: string) => ({
    locale,
    locales,
    links: staticLinks(slug, locale, first),
    policy: contentPolicy,
  });
  return [
    [`${folder}index.html`, site.listHtml(request())],
    ...site.catalogue.entries.map((entry): [string, string] => [
      `${folder}${entry.slug}.html`,
      site.entryHtml(entry, request(entry.slug)),
    ]),
  ];
}

function allLocales({ negotiator, options }: MtErrorsCore): string[] {
  return [...new Set([options.fallbackLocale, ...negotiator.tags])];
}

function check(site: CatalogueSite, locales: readonly string[], core: MtErrorsCore): void {
  const { tags } = core.negotiator;
  const findings = [
    ...(locales.length === 0 ? ['locales is empty: name at least one language'] : []),
    ...locales
      .filter((tag) => !tags.includes(tag))
      .map((tag) => `the language "${tag}" is not loaded: use one of ${tags.join(', ')}`),
    ...site.guides.lint(),
  ];
  if (findings.length > 0) throw new Error(`renderStaticSite(): ${findings.join('\n  - ')}`);
}

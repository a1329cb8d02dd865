import { Catalogue, type CatalogueEntry } from './catalogue/catalogue.js';
import { describeEntry, describeList } from './catalogue/describe-entry.js';
import { GuideSource } from './catalogue/guide-source.js';
import { SampleAnswers } from './catalogue/sample-answer.js';
import type { MtErrorsCore } from '../module/mt-errors-core.js';
import type { CatalogueOptions } from './mt-errors-docs.options.js';
import { entryPage } from './page/entry-page.js';
import { layout, type LayoutParts } from './page/layout.js';
import { listPage } from './page/list-page.js';
import type { PageContext } from './page/page-context.js';
import { wordsFor } from './page/page-texts.js';
import type { SiteLinks } from './page/site-links.js';

/** What a page is wanted for. */
export interface PageRequest {
  readonly locale: string;
  readonly links: SiteLinks;
  /** The languages to choose from. Default: all that are loaded. */
  readonly locales?: readonly string[];
  /** Written into the page, where no server sends it as a header. */
  readonly policy?: string;
}

/** The catalogue of one application as pages and as JSON. */
export class CatalogueSite {
  readonly guides: GuideSource;
  private readonly samples: SampleAnswers;
  private known: { size: number; catalogue: Catalogue } | undefined;

  constructor(
    readonly core: MtErrorsCore,
    private readonly options: CatalogueOptions,
  ) {
    this.guides = new GuideSource(core, options.guides);
    this.samples = new SampleAnswers(core);
  }

  /** Made anew where a feature module has added entries since. */
  get catalogue(): Catalogue {
    const size = [...this.core.registry.all()].length;
    if (this.known?.size !== size) this.known = { size, catalogue: new Catalogue(this.core) };
    return this.known.catalogue;
  }

  listHtml(request: PageRequest): string {
    const context = this.context(request);
    const site = this.siteName(context);
    const main = listPage(site, context);
    return this.document({ title: site, main, isList: true }, context, request);
  }

  listJson({ locale, links }: PageRequest): object {
    return describeList({ ...this.parts(), locale }, (slug) => links.entry(slug));
  }

  entryHtml(entry: CatalogueEntry, request: PageRequest): string {
    const context = this.context(request);
    const { text } = this.core.texts.title(entry.definition, request.locale);
    const title = `${entry.definition.code} ${text} – ${this.siteName(context)}`;
    const main = entryPage(entry, context);
    return this.document({ title, main, isList: false }, context, request);
  }

  entryJson(entry: CatalogueEntry, { locale }: PageRequest): object {
    return describeEntry(entry, { ...this.parts(), locale });
  }

  private document(
    { title, main, isList }: Pick<LayoutParts, 'title' | 'main' | 'isList'>,
    context: PageContext,
    { locales = this.core.negotiator.tags, policy }: PageRequest,
  ): string {
    const site = this.siteName(context);
    return layout({ ...context, locales, site, title, main, isList, policy });
  }

  private siteName({ words }: PageContext): string {
    return this.options.title ?? words.title;
  }

  private context({ locale, links }: PageRequest): PageContext {
    return { ...this.parts(), words: wordsFor(locale, this.core), links, locale };
  }

  private parts() {
    const { core, catalogue, guides, samples } = this;
    return { core, catalogue, guides, samples };
  }
}

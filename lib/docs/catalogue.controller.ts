import {
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
  SetMetadata,
  type Type,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { CatalogueSite, type PageRequest } from './catalogue-site.js';
import { type DocsDocument, DocsResponder } from './http/docs-responder.js';
import { type DocsRequest, pathOf, prefersJson } from './http/docs-request.js';
import { ReaderLanguage } from './http/reader-language.js';
import { servedLinks } from './page/site-links.js';
import { EXCLUDE_CONTROLLER } from './swagger-internals.js';

/** The controller that serves the catalogue at a path. */
export function catalogueController(path: string, decorators: readonly ClassDecorator[]): Type {
  class CatalogueController extends CatalogueRoutes {}
  // A catalogue is no operation of the API, so an OpenAPI document leaves it out.
  SetMetadata(EXCLUDE_CONTROLLER, [true])(CatalogueController);
  for (const decorate of decorators) decorate(CatalogueController);
  Controller({ path, version: VERSION_NEUTRAL })(CatalogueController);
  return CatalogueController;
}

class CatalogueRoutes {
  constructor(
    @Inject(CatalogueSite) private readonly site: CatalogueSite,
    @Inject(ReaderLanguage) private readonly language: ReaderLanguage,
    @Inject(DocsResponder) private readonly responder: DocsResponder,
  ) {}

  @Get()
  list(@Req() request: DocsRequest, @Query('lang') lang: unknown, @Res() response: unknown): void {
    const page = this.page(request, lang, true);
    const document = prefersJson(request)
      ? json(this.site.listJson(page), page)
      : html(this.site.listHtml(page), page);
    this.responder.send(request, response, document);
  }

  @Get(':slug')
  entry(
    @Param('slug') slug: string,
    @Req() request: DocsRequest,
    @Query('lang') lang: unknown,
    @Res() response: unknown,
  ): void {
    const entry = this.site.catalogue.find(slug);
    if (entry === undefined) throw new NotFoundException();
    const page = this.page(request, lang, false);
    const document = prefersJson(request)
      ? json(this.site.entryJson(entry, page), page)
      : html(this.site.entryHtml(entry, page), page);
    this.responder.send(request, response, document);
  }

  private page(request: DocsRequest, lang: unknown, isList: boolean): PageRequest {
    const { locale, chosen } = this.language.of(request, lang);
    return { locale, links: servedLinks(pathOf(request), isList, chosen) };
  }
}

function html(text: string, { locale }: PageRequest): DocsDocument {
  return { contentType: 'text/html; charset=utf-8', text, language: locale };
}

function json(value: object, { locale }: PageRequest): DocsDocument {
  const text = JSON.stringify(value);
  return { contentType: 'application/json; charset=utf-8', text, language: locale };
}

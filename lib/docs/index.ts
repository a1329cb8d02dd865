export type { EntryDescription, EntrySummary } from './catalogue/describe-entry.js';
export type { ParamVisibility } from './catalogue/param-visibility.js';
export { MtErrorsDocsModule } from './mt-errors-docs.module.js';
export type { MtErrorsDocsAsyncOptions } from './mt-errors-docs.module-definition.js';
export type {
  CatalogueOptions,
  DocsRouteOptions,
  GuidesByLanguage,
  MtErrorsDocsOptions,
} from './mt-errors-docs.options.js';
export { renderStaticSite, type StaticSiteOptions } from './static-site.js';
export type { EntryGuide } from './texts/entry-guide.js';

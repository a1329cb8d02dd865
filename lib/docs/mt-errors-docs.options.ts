import type { EntryGuide } from './texts/entry-guide.js';

/** Guides by language, then by the name of the entry. */
export type GuidesByLanguage = Readonly<Record<string, Readonly<Record<string, EntryGuide>>>>;

/** What a catalogue page can be told, wherever it is shown. */
export interface CatalogueOptions {
  /** The heading of the page. @default 'Error codes', in the reader's language */
  readonly title?: string;
  /**
   * When an entry happens and what can be done about it: for your own entries, or in place of a
   * built-in guide.
   * @default {}
   * @example { en: { ORDER_NOT_FOUND: { cause: 'The order was deleted.', caller: 'Check the id.' } } }
   */
  readonly guides?: GuidesByLanguage;
}

/** What has to be known when the module is imported. */
export interface DocsRouteOptions {
  /** Where the catalogue is served, below the application's global prefix. @default 'errors' */
  readonly path?: string;
  /**
   * Decorators for the controller, for example so that a global guard lets everybody in.
   * @default []
   * @example [SetMetadata('isPublic', true)]
   */
  readonly decorators?: readonly ClassDecorator[];
}

/** Options of `MtErrorsDocsModule.forRoot()`. All of them may be left out. */
export type MtErrorsDocsOptions = CatalogueOptions & DocsRouteOptions;

/** The options of the module, where they are injected. */
export const DOCS_OPTIONS = Symbol('MtErrorsDocsOptions');

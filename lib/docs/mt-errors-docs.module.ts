import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { MtErrorsCore } from '../module/mt-errors-core.js';
import { stopWith } from '../module/stop-with.js';
import { CatalogueSite } from './catalogue-site.js';
import { DOCS_OPTIONS } from './docs-options.js';
import { DocsResponder } from './http/docs-responder.js';
import { ReaderLanguage } from './http/reader-language.js';
import {
  ConfigurableModuleClass,
  type MtErrorsDocsAsyncOptions,
} from './mt-errors-docs.module-definition.js';
import type { CatalogueOptions, MtErrorsDocsOptions } from './mt-errors-docs.options.js';

const siteProvider = {
  provide: CatalogueSite,
  inject: [{ token: MtErrorsCore, optional: true }, DOCS_OPTIONS],
  useFactory: (core: MtErrorsCore | undefined, options: CatalogueOptions): CatalogueSite => {
    if (core !== undefined) return new CatalogueSite(core, options);
    throw new Error(
      'MtErrorsDocsModule shows the catalogue of MtErrorsModule, which is not imported: ' +
        'add MtErrorsModule.forRoot() to the imports of the root module',
    );
  },
};

/**
 * Makes the application serve its own catalogue: `GET /errors` and `GET /errors/1078`, as a page or
 * as JSON, in the reader's language. It is where the `type` of an answer leads when `typeBaseUrl`
 * names the same address.
 *
 * @example imports: [MtErrorsModule.forRoot(), MtErrorsDocsModule.forRoot({ path: 'errors' })]
 */
@Module({ providers: [siteProvider, ReaderLanguage, DocsResponder] })
export class MtErrorsDocsModule extends ConfigurableModuleClass implements OnApplicationBootstrap {
  constructor(@Inject(CatalogueSite) private readonly site: CatalogueSite) {
    super();
  }

  /** Every option has a default. */
  static override forRoot(options: MtErrorsDocsOptions = {}): DynamicModule {
    return super.forRoot(options);
  }

  /** The same with options that are injected; `path` and `decorators` stand outside the factory. */
  static override forRootAsync(options: MtErrorsDocsAsyncOptions): DynamicModule {
    return super.forRootAsync(options);
  }

  /** Checked late, when every feature module has registered its entries. */
  onApplicationBootstrap(): void {
    stopWith('options of MtErrorsDocsModule', this.site.guides.lint());
  }
}

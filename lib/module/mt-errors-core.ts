import { builtInDefinitions } from '../catalog/built-in.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import { LocaleNegotiator } from '../locale/locale-negotiator.js';
import { IcuMessageFormatter } from '../locale/message-formatter.js';
import { TextSource } from '../locale/text-source.js';
import { ErrorRegistry } from '../registry/error-registry.js';
import { createFaultLog, type FaultListener } from '../reporting/fault-log.js';
import { checkCatalog } from './check-catalog.js';
import { checkOptions } from './check-options.js';
import { lintOverrides } from './check-overrides.js';
import { checkShapes } from './check-shapes.js';
import type { ResolvedOptions } from './resolve-options.js';
import { stopWith } from './stop-with.js';

/**
 * What one application knows of its errors. It can be injected, and the filter, the catalogue page
 * and the other parts share it.
 */
export class MtErrorsCore {
  readonly registry: ErrorRegistry;
  readonly texts: TextSource;
  readonly negotiator: LocaleNegotiator;
  readonly onFault: FaultListener;

  constructor(readonly options: ResolvedOptions) {
    checkShapes(options);
    checkOptions(options);
    this.onFault = createFaultLog(options.log.messages);
    const { locales, fallbackLocale, fallbacks, overrides, catalogs } = options;
    this.texts = new TextSource(
      { bundles: locales, fallbackLocale, fallbacks },
      new IcuMessageFormatter(),
    );
    this.negotiator = new LocaleNegotiator(
      locales.map(({ tag }) => tag),
      fallbackLocale,
    );
    this.registry = new ErrorRegistry(builtInFor(options), overrides);
    for (const catalog of catalogs) this.add(catalog);
  }

  /** Stops the start where an option speaks of what no catalogue and no language has. Asked when all are added. */
  checkReferences(): void {
    const { fallbacks } = this.options;
    const { tags } = this.negotiator;
    stopWith('options', [
      ...lintOverrides(this.options, this.registry),
      ...Object.keys(fallbacks)
        .filter((tag) => !tags.includes(tag))
        .map((tag) => `fallbacks: nobody is answered in "${tag}": use one of ${tags.join(', ')}`),
    ]);
  }

  /** Adds a catalogue. Throws an error that names every mistake in it. */
  add(catalog: ErrorEntries): void {
    const definitions = Object.values(catalog).map(({ definition }) => definition);
    checkCatalog(definitions, this.registry, this.options.fallbackLocale);
    this.registry.add(definitions);
    this.negotiator.add(definitions.flatMap(({ title }) => Object.keys(title)));
  }
}

function builtInFor({ builtIn }: ResolvedOptions): ErrorDefinition[] {
  const wanted: readonly string[] = builtIn;
  return builtInDefinitions.filter(({ section }) => wanted.includes(section));
}

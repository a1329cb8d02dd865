import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { typeSlug } from '../../rendering/type-uri.js';

/** One entry of the catalogue page. */
export interface CatalogueEntry {
  readonly definition: ErrorDefinition;
  /** The last part of its address: the code, or code and name for a second meaning. */
  readonly slug: string;
  /** Its titles in all loaded languages, by tag; a language that falls back is not among them. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The registered entries, in the order in which they are shown: by section, then by code. */
export class Catalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly sections: readonly string[];
  private readonly bySlug: ReadonlyMap<string, CatalogueEntry>;

  constructor(core: MtErrorsCore) {
    const definitions = [...core.registry.all()].map(({ definition }) => definition);
    this.sections = [...new Set(definitions.map(({ section }) => section))];
    this.entries = definitions
      .map((definition) => createEntry(definition, core))
      .sort((one, other) => this.compare(one, other));
    this.bySlug = new Map(this.entries.map((entry) => [entry.slug, entry]));
  }

  find(slug: string): CatalogueEntry | undefined {
    return this.bySlug.get(slug);
  }

  /** The entries before and after one. */
  neighbours(entry: CatalogueEntry): { previous?: CatalogueEntry; next?: CatalogueEntry } {
    const index = this.entries.indexOf(entry);
    return { previous: this.entries[index - 1], next: this.entries[index + 1] };
  }

  /** The entries with other codes that some language gives the same title. */
  siblings(entry: CatalogueEntry): CatalogueEntry[] {
    return this.entries.filter(
      (other) =>
        other.definition.code !== entry.definition.code && sharedTags(entry, other).length > 0,
    );
  }

  /** The other entries with the same code. */
  meanings({ definition }: CatalogueEntry): CatalogueEntry[] {
    return this.entries.filter(
      (other) => other.definition !== definition && other.definition.code === definition.code,
    );
  }

  private compare({ definition: one }: CatalogueEntry, { definition: other }: CatalogueEntry) {
    const bySection = this.sections.indexOf(one.section) - this.sections.indexOf(other.section);
    return bySection || compareText(one.code, other.code) || compareText(one.key, other.key);
  }
}

/** The languages in which two entries have the same title. */
export function sharedTags(one: CatalogueEntry, other: CatalogueEntry): string[] {
  return [...one.titles.keys()].filter((tag) => other.titles.get(tag) === one.titles.get(tag));
}

function createEntry(definition: ErrorDefinition, core: MtErrorsCore): CatalogueEntry {
  const titles = core.negotiator.tags.map((tag) => core.texts.title(definition, tag));
  return {
    definition,
    slug: typeSlug(definition, core.registry),
    titles: new Map(titles.map(({ locale, text }) => [locale, text])),
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

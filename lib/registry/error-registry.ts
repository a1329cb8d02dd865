import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { ErrorOverride, ErrorOverrides } from './error-override.js';

/** An entry as one application has it. */
export interface RegisteredError {
  /** With the application's overrides applied. */
  readonly definition: ErrorDefinition;
  readonly override?: ErrorOverride;
  /** False for an entry that was thrown without being registered. */
  readonly registered: boolean;
}

/** One application's catalogues, merged. */
export class ErrorRegistry {
  private readonly byDefinition = new Map<ErrorDefinition, RegisteredError>();
  private readonly codes = new Map<string, RegisteredError>();
  private readonly keys = new Map<string, RegisteredError>();

  constructor(
    definitions: Iterable<ErrorDefinition>,
    private readonly overrides: ErrorOverrides = {},
  ) {
    this.add(definitions);
  }

  /** Adds a feature module's catalogue. */
  add(definitions: Iterable<ErrorDefinition>): void {
    const list = [...definitions];
    const meant = new Map(list.map((definition) => [definition.code, definition]));
    for (const definition of list) {
      const registered = this.register(definition, meant.get(definition.code) === definition);
      this.byDefinition.set(definition, registered);
      this.codes.set(definition.code, registered);
      this.keys.set(definition.key, registered);
    }
  }

  /**
   * The application's form of what an exception carries. An entry of another copy of the package is
   * recognised by section, key and code; one that is not registered comes back as it is.
   */
  resolve(definition: ErrorDefinition): RegisteredError {
    const known = this.byDefinition.get(definition);
    if (known !== undefined) return known;
    const namesake = this.keys.get(definition.key);
    return namesake !== undefined && isSame(namesake.definition, definition)
      ? namesake
      : { definition, registered: false };
  }

  /** The entry that a code means; of two meanings of one code the later one. */
  byCode(code: string): RegisteredError | undefined {
    return this.codes.get(code);
  }

  /** The entry that a code means; of two meanings of one code the one of that key. */
  find(code: string, key: string | undefined): RegisteredError | undefined {
    const namesake = key === undefined ? undefined : this.keys.get(key);
    return namesake?.definition.code === code ? namesake : this.codes.get(code);
  }

  byKey(key: string): RegisteredError | undefined {
    return this.keys.get(key);
  }

  /** Every entry, in the order in which it was registered. */
  all(): Iterable<RegisteredError> {
    return this.byDefinition.values();
  }

  private register(definition: ErrorDefinition, isMeant: boolean): RegisteredError {
    const override = this.overrideOf(definition, isMeant);
    if (override === undefined) return { definition, registered: true };
    return { definition: apply(override, definition), override, registered: true };
  }

  private overrideOf({ key, code }: ErrorDefinition, isMeant: boolean): ErrorOverride | undefined {
    if (Object.hasOwn(this.overrides, key)) return this.overrides[key];
    return isMeant && Object.hasOwn(this.overrides, code) ? this.overrides[code] : undefined;
  }
}

function apply(override: ErrorOverride, definition: ErrorDefinition): ErrorDefinition {
  return {
    ...definition,
    status: override.status ?? definition.status,
    title: { ...definition.title, ...override.title },
    detail: override.detail ? { ...definition.detail, ...override.detail } : definition.detail,
  };
}

function isSame(one: ErrorDefinition, other: ErrorDefinition): boolean {
  return one.code === other.code && one.section === other.section;
}

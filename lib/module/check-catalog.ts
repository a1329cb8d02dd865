import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { ErrorRegistry } from '../registry/error-registry.js';
import { lintDefinition } from '../registry/lint-definition.js';
import { stopWith } from './stop-with.js';

/** Stops the start where a catalogue has mistakes, or codes and names that another one has. */
export function checkCatalog(
  definitions: readonly ErrorDefinition[],
  registry: ErrorRegistry,
  fallbackLocale: string,
): void {
  stopWith('catalogue', [
    ...definitions.flatMap((definition) => lintDefinition(definition, fallbackLocale)),
    ...duplicates(definitions, registry),
  ]);
}

function duplicates(definitions: readonly ErrorDefinition[], registry: ErrorRegistry): string[] {
  const codes = new Map<string, ErrorDefinition>();
  return definitions.flatMap((definition) => {
    const { code, key } = definition;
    const sameCode = codes.get(code) ?? registry.byCode(code)?.definition;
    const sameKey = registry.byKey(key)?.definition;
    codes.set(code, definition);
    if (sameCode === definition) return [];
    return [
      ...(sameCode ? [taken(definition, `code "${code}"`, sameCode)] : []),
      ...(sameKey && sameKey !== definition ? [taken(definition, `name ${key}`, sameKey)] : []),
    ];
  });
}

function taken({ section, key }: ErrorDefinition, what: string, other: ErrorDefinition): string {
  return `${section}.${key}: the ${what} belongs to ${other.section}.${other.key}: choose another`;
}

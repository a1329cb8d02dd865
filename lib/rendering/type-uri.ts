import { builtInByCode, builtInSections } from '../catalog/built-in.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import type { ErrorRegistry } from '../registry/error-registry.js';

/**
 * The last part of an entry's `type` URI: its code. The second meaning of an ambiguous code adds
 * its name, for example `0061-instance-id-invalid-legacy`.
 */
export function typeSlug(definition: ErrorDefinition, registry: ErrorRegistry): string {
  const meant = meaningOf(definition, registry);
  if (meant === undefined || meant.key === definition.key) return definition.code;
  return `${definition.code}-${definition.key.toLowerCase().replaceAll('_', '-')}`;
}

/** For a built-in code the same whichever sections an application registers. */
function meaningOf(
  { code, section }: ErrorDefinition,
  registry: ErrorRegistry,
): ErrorDefinition | undefined {
  const sections: readonly string[] = builtInSections;
  return sections.includes(section) ? builtInByCode(code) : registry.byCode(code)?.definition;
}

/** The `type` of a problem: what identifies its kind, and where its documentation is. */
export function typeUri(
  definition: ErrorDefinition,
  registry: ErrorRegistry,
  baseUrl: string | undefined,
): string {
  if (definition.section === GENERIC_SECTION) return 'about:blank';
  const slug = typeSlug(definition, registry);
  return baseUrl === undefined
    ? `urn:mt:error:${definition.section}:${slug}`
    : `${baseUrl}/${slug}`;
}

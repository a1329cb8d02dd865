import type { ErrorDefinition } from '../catalog/error-definition.js';
import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import type { ErrorRegistry } from '../registry/error-registry.js';

/**
 * The last part of an entry's `type` URI: its code. The second meaning of an ambiguous code adds
 * its name, for example `0061-instance-id-invalid-legacy`.
 */
export function typeSlug(definition: ErrorDefinition, registry: ErrorRegistry): string {
  const meant = registry.byCode(definition.code)?.definition;
  if (meant === undefined || meant.key === definition.key) return definition.code;
  return `${definition.code}-${definition.key.toLowerCase().replaceAll('_', '-')}`;
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

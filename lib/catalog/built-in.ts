import type { ErrorDefinition, SectionData } from './error-definition.js';
import { mtAccessErrors } from './mt-access.errors.js';
import { mtCommonErrors } from './mt-common.errors.js';

/** The names of the sections that the library brings along. */
export const builtInSections = ['mt-common', 'mt-access'] as const;
export type BuiltInSection = (typeof builtInSections)[number];

function define(section: BuiltInSection, data: SectionData): ErrorDefinition[] {
  return Object.entries(data).map(([key, entry]) => ({ params: {}, ...entry, key, section }));
}

/** Every built-in definition, in the order of the catalogue. */
export const builtInDefinitions: readonly ErrorDefinition[] = [
  ...define('mt-common', mtCommonErrors),
  ...define('mt-access', mtAccessErrors),
];

/** By code. Of two meanings of one code the later one of the catalogue is meant. */
const byCode: ReadonlyMap<string, ErrorDefinition> = new Map(
  builtInDefinitions.map((definition) => [definition.code, definition]),
);

/** The built-in meaning of a code, or `undefined` where there is none. */
export function builtInByCode(code: string): ErrorDefinition | undefined {
  return byCode.get(code);
}

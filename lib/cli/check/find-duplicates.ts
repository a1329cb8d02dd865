import { builtInDefinitions } from '../../catalog/built-in.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { LoadedCatalog } from '../catalog/load-catalogs.js';
import type { Checked, Finding } from './finding.js';
import type { Locator } from './locate.js';

interface Owner {
  readonly definition: ErrorDefinition;
  /** Where it stands, for a message. */
  readonly where: string;
}

/** Codes and names that two entries have. */
export function findDuplicates({ catalogs, builtIn }: Checked, locator: Locator): Finding[] {
  const codes = new Map<string, Owner>();
  const names = new Map<string, Owner>();
  for (const definition of builtIn ? builtInDefinitions : []) {
    codes.set(definition.code, { definition, where: 'built in' });
    names.set(definition.key, { definition, where: 'built in' });
  }
  return catalogs.flatMap((catalog) =>
    catalog.entries.flatMap(({ definition }) => [
      ...claim('duplicate-code', definition.code, definition, codes, catalog, locator),
      ...claim('duplicate-name', definition.key, definition, names, catalog, locator),
    ]),
  );
}

function claim(
  rule: 'duplicate-code' | 'duplicate-name',
  value: string,
  definition: ErrorDefinition,
  owners: Map<string, Owner>,
  catalog: LoadedCatalog,
  locator: Locator,
): Finding[] {
  const place = locator.entry(catalog, definition.key);
  const owner = owners.get(value);
  owners.set(value, owner ?? { definition, where: `${place.file}:${place.line ?? 1}` });
  if (owner === undefined || isSame(owner.definition, definition)) return [];
  const { section, key } = owner.definition;
  const what = rule === 'duplicate-code' ? `code "${value}"` : `name ${value}`;
  const message = `${definition.section}.${definition.key}: the ${what} belongs to ${section}.${key} (${owner.where}): choose another, mt-errors next names a free code`;
  return [
    { rule, ...place, message: rule === 'duplicate-code' ? message : message.split(', mt-')[0]! },
  ];
}

/** The built-in catalogue gives two codes two meanings on purpose. */
function isSame(one: ErrorDefinition, other: ErrorDefinition): boolean {
  return one === other || (isBuiltIn(one) && isBuiltIn(other));
}

function isBuiltIn(definition: ErrorDefinition): boolean {
  return builtInDefinitions.includes(definition);
}

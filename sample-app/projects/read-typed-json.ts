import { MtErrors } from 'nestjs-mt-errors';
import { withMtContext } from 'nestjs-mt-errors/adapters';

/** Reads settings as they were typed: a JSON object. */
export function readMap(text: string): Record<string, unknown> {
  const value = withMtContext(
    { data: 'map', source: 'request' },
    () => JSON.parse(text) as unknown,
  );
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new MtErrors.JSON_DESERIALIZE_MAP_FAILED({ reason: 'no-object' });
}

/** Reads a list as it was typed: a JSON array. */
export function readCollection(text: string): unknown[] {
  const value = withMtContext(
    { data: 'collection', source: 'request' },
    () => JSON.parse(text) as unknown,
  );
  if (Array.isArray(value)) return value;
  throw new MtErrors.JSON_DESERIALIZE_COLLECTION_FAILED({ reason: 'no-array' });
}

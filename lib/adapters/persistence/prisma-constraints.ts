import { isObject } from '../shape.js';
import type { ForeignObject } from './persistence-adapter.js';

/** No more fields of a constraint than this are joined. */
const MAX_FIELDS = 32;

/** The violated constraint as Prisma tells it; where depends on version, database and connection. */
export function prismaConstraints(meta: ForeignObject): string[] {
  const { index, fields } = driverConstraint(meta);
  const { target, constraint, field_name: field, modelName } = meta;
  const names = [index, target, constraint, withoutMark(field)];
  const byFields = [fields, target].map((list) => conventional(modelName, list));
  return [...names, ...byFields].filter((name) => typeof name === 'string');
}

function driverConstraint({ driverAdapterError }: ForeignObject): ForeignObject {
  const cause = isObject(driverAdapterError) ? driverAdapterError.cause : undefined;
  return isObject(cause) && isObject(cause.constraint) ? cause.constraint : {};
}

/** A foreign key is told as `FK_name (index)`. */
function withoutMark(field: unknown): string | undefined {
  return typeof field === 'string' ? field.replace(/ \(index\)$/, '') : undefined;
}

/** The name that Prisma gives a unique index unless the schema says otherwise. */
function conventional(model: unknown, fields: unknown): string | undefined {
  if (typeof model !== 'string' || !Array.isArray(fields) || fields.length > MAX_FIELDS)
    return undefined;
  return `${model}_${fields.join('_')}_key`;
}

import { isObject } from '../shape.js';
import type { ForeignObject } from './persistence-adapter.js';

/** No more fields of a constraint than this are joined. */
const MAX_FIELDS = 32;
const CHECK = /^new row for relation "[^"]+" violates check constraint "([^"]+)"$/;
const NO_PARTS: ForeignObject = {};

/** The violated constraint as Prisma tells it; where depends on version, database and connection. */
export function prismaConstraints(meta: ForeignObject): string[] {
  const cause = driverCause(meta);
  const { index, fields } = isObject(cause.constraint) ? cause.constraint : NO_PARTS;
  const { target, constraint, field_name: field, modelName } = meta;
  const names = [index, checkIn(cause.originalMessage), target, constraint, withoutMark(field)];
  const byFields = [fields, target].map((list) => conventional(modelName, list));
  return [...names, ...byFields].filter((name) => typeof name === 'string');
}

function driverCause({ driverAdapterError }: ForeignObject): ForeignObject {
  const cause = isObject(driverAdapterError) ? driverAdapterError.cause : undefined;
  return isObject(cause) ? cause : NO_PARTS;
}

/** A check constraint is named only in the server's text, which has no value in it. */
function checkIn(text: unknown): string | undefined {
  return typeof text === 'string' ? CHECK.exec(text)?.[1] : undefined;
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

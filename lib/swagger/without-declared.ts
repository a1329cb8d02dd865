import type { ResponseObject } from '@nestjs/swagger';
import { type DeclaredErrors, EXTENSION } from './declared-errors.js';

const OWN_HEADERS = [
  'Error-Code',
  'X-Mt-Error-Id',
  'Content-Language',
  'Retry-After',
  'WWW-Authenticate',
];
const OWN_TYPE = 'application/problem+json';

/** What a response has beside the decorators' declarations; `undefined` where that is nothing. */
export function withoutDeclared(
  response: ResponseObject,
  { items }: DeclaredErrors,
): ResponseObject | undefined {
  const starts = items.map(({ definition }) => `${definition.code} ${definition.key}: `);
  const description = response.description
    .split('\n\n')
    .filter((paragraph) => !starts.some((start) => paragraph.startsWith(start)))
    .join('\n\n');
  const headers = without(response.headers, (name) => OWN_HEADERS.includes(name));
  const content = without(
    response.content,
    (type, { schema }) =>
      type === OWN_TYPE && JSON.stringify(schema ?? '').includes('ProblemDetails"'),
  );
  if (description === '' && headers === undefined && content === undefined) return undefined;
  const { [EXTENSION]: _, ...rest } = response as ResponseObject & Record<string, unknown>;
  return { ...rest, description, headers, content };
}

function without<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  isOwn: (name: string, value: Value) => boolean,
): Record<string, Value> | undefined {
  const kept = Object.entries(record ?? {}).filter(([name, value]) => !isOwn(name, value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

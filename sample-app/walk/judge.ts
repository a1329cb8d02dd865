import type { Expected } from './catalogue.js';
import type { Seen } from './walk-row.js';

/** What is wrong with what was seen; nothing where all is as the catalogue has it. */
export function judge(seen: Seen, expected: Expected, profile: string): string[] {
  if (seen.where !== 'answer') return judgeLine(seen, expected);
  const isOriginal = profile === 'mt-auth';
  const status = isOriginal ? expected.mtAuthStatus : expected.status;
  const found = { status: seen.status, code: seen.headers['error-code'] };
  const wanted = { status, code: expected.code };
  return [
    ...differences(found, wanted),
    ...(isOriginal ? [] : differences({ key: memberOf(seen, 'key') }, { key: expected.key })),
  ];
}

/** Whether the twin went well. */
export function judgeTwin(seen: Seen): string[] {
  if (seen.status !== undefined && seen.status < 400) return [];
  return [`the twin failed: ${seen.status ?? ''} ${JSON.stringify(seen.body)}`];
}

/** The title that the reader saw. */
export function titleOf({ where, body }: Seen): string {
  if (where !== 'answer') return String(body).replace(/^\S+ \S+ ?/, '');
  const { title, errors } = (body ?? {}) as { title?: string; errors?: string[] };
  return title ?? errors?.[0] ?? '';
}

/** A line of the log begins with code and key. */
function judgeLine({ where, body }: Seen, { code, key }: Expected): string[] {
  const line = String(body);
  if (line.startsWith(`${code} ${key}`)) return [];
  return [`${where}: "${line.slice(0, 200)}" does not begin with ${code} ${key}`];
}

function differences(found: Record<string, unknown>, wanted: Record<string, unknown>): string[] {
  return Object.keys(wanted)
    .filter((name) => found[name] !== wanted[name])
    .map((name) => `${name} is ${String(found[name])}, not ${String(wanted[name])}`);
}

function memberOf({ body }: Seen, name: string): unknown {
  return (body as Record<string, unknown> | null)?.[name];
}

import type { WireError } from '../wire/wire-error.js';

/** `google.rpc.ErrorInfo` as far as it is used. */
interface Info {
  readonly reason: string;
  readonly domain: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Fields that are texts as they are; the others are JSON. */
const TEXTS = ['code', 'key', 'section', 'id', 'svc', 'trace'] as const;
const JSON_FIELDS = ['http', 'params', 'violations', 'retryable', 'retryAfter', 'chain'] as const;
const DOMAIN = 'nestjs-mt-errors';

/** The error as an `ErrorInfo`: its metadata are the fields of our JSON form. */
export function wireToInfo(wire: WireError): Info {
  const fields = [
    ['v', String(wire.$mt)],
    ...TEXTS.map((name) => [name, wire[name]]),
    ...JSON_FIELDS.map((name) => [name, JSON.stringify(wire[name])]),
  ].filter(([, value]) => value !== undefined);
  return {
    reason: `MT_${wire.code.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`.slice(0, 63),
    domain: wire.svc ?? DOMAIN,
    metadata: Object.fromEntries(fields) as Record<string, string>,
  };
}

/** What came, to be checked like anything that another process sent. */
export function infoToWire({ metadata }: Info): unknown {
  const read = (name: string): string | undefined =>
    Object.hasOwn(metadata, name) ? metadata[name] : undefined;
  return Object.fromEntries([
    ['$mt', Number(read('v'))],
    ...TEXTS.map((name) => [name, read(name)]),
    ...JSON_FIELDS.map((name) => [name, parse(read(name))]),
  ]) as unknown;
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

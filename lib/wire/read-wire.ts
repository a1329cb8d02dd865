import { isErrorStatus } from '../catalog/generic-errors.js';
import { MAX_VIOLATIONS, type ErrorParams, type Violation } from '../exceptions/violation.js';
import { boundedParams } from './bounded-params.js';
import { MAX_LINKS, type WireError, type WireLink } from './wire-error.js';
import { defined, wireTokens } from './wire-tokens.js';

/** No text or bytes longer than this are taken for an error. */
export const MAX_INPUT_LENGTH = 16 * 1024;
/** Nobody waits longer than a day, in seconds. */
const MAX_RETRY_AFTER = 86_400;
const SOURCES = ['body', 'query', 'param', 'header', 'custom'];

type Untrusted = Readonly<Record<string, unknown>>;

/** The fields of an error from another process that have their proper form. */
export type ReadWire = Omit<
  WireError,
  '$mt' | 'status' | 'message' | 'cut' | 'retryable' | 'id'
> & {
  readonly id?: string;
  readonly retryable?: boolean;
};

/**
 * Reads what another process sent: an object, JSON text or the bytes of it. `undefined` where it is
 * not our form. Every field is checked, unknown ones are passed over, and nothing of the object that
 * arrived is kept.
 */
export function readWire(value: unknown): ReadWire | undefined {
  try {
    const input = parse(value);
    return input === undefined ? undefined : readFields(input);
  } catch {
    return undefined;
  }
}

function parse(value: unknown): Untrusted | undefined {
  const text = value instanceof Uint8Array ? decodeBytes(value) : value;
  const input: unknown = typeof text === 'string' ? parseText(text) : text;
  return isRecord(input) ? input : undefined;
}

function decodeBytes(bytes: Uint8Array): string {
  return bytes.length > MAX_INPUT_LENGTH ? '' : new TextDecoder().decode(bytes);
}

function parseText(text: string): unknown {
  const isObject = text.length <= MAX_INPUT_LENGTH && text.startsWith('{');
  return isObject && text.includes('"$mt"') ? JSON.parse(text) : undefined;
}

function readFields(input: Untrusted): ReadWire | undefined {
  const version = own(input, '$mt');
  const code = wireTokens.code(own(input, 'code'));
  if (!Number.isInteger(version) || (version as number) < 1 || code === undefined) return undefined;
  return defined<ReadWire>({
    code,
    key: wireTokens.key(own(input, 'key')),
    section: wireTokens.name(own(input, 'section')),
    http: readHttp(own(input, 'http')),
    id: wireTokens.id(own(input, 'id')),
    svc: wireTokens.name(own(input, 'svc')),
    params: readParams(own(input, 'params')),
    violations: readList(own(input, 'violations'), MAX_VIOLATIONS, readViolation),
    retryable: readBoolean(own(input, 'retryable')),
    retryAfter: readSeconds(own(input, 'retryAfter')),
    chain: readList(own(input, 'chain'), MAX_LINKS, readLink),
    trace: wireTokens.trace(own(input, 'trace')),
  });
}

function readHttp(value: unknown): number | undefined {
  return isErrorStatus(value) ? value : undefined;
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readParams(value: unknown): ErrorParams | undefined {
  return isRecord(value) ? value : undefined;
}

function readSeconds(value: unknown): number | undefined {
  const isWait = typeof value === 'number' && value >= 0 && Number.isFinite(value);
  return isWait ? Math.min(Math.ceil(value), MAX_RETRY_AFTER) : undefined;
}

function readList<Item>(
  value: unknown,
  max: number,
  read: (item: Untrusted) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.slice(0, max).filter(isRecord).map(read);
  return items.filter((item) => item !== undefined);
}

function readViolation(input: Untrusted): Violation | undefined {
  const code = wireTokens.code(own(input, 'code'));
  const key = wireTokens.key(own(input, 'key'));
  if (code === undefined || key === undefined) return undefined;
  const source = own(input, 'source');
  return defined<Violation>({
    code,
    key,
    rule: wireTokens.className(own(input, 'rule')),
    text: wireTokens.className(own(input, 'text')),
    pointer: wireTokens.pointer(own(input, 'pointer')),
    source: SOURCES.includes(source as string) ? (source as Violation['source']) : undefined,
    params: boundedParams(own(input, 'params')),
  });
}

function readLink(input: Untrusted): WireLink | undefined {
  const name = wireTokens.className(own(input, 'name'));
  if (name === undefined) return undefined;
  const code = own(input, 'code');
  return defined({
    name,
    code: wireTokens.causeCode(code) ?? wireTokens.code(code),
    svc: wireTokens.name(own(input, 'svc')),
  });
}

function own(record: Untrusted, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { type Any, anyPack, anyUnpack, DurationSchema } from '@bufbuild/protobuf/wkt';
import { fitWire } from '../wire/fit-wire.js';
import { MAX_WIRE_BYTES, type WireError } from '../wire/wire-error.js';
import {
  BadRequestSchema,
  type ErrorInfo,
  ErrorInfoSchema,
  LocalizedMessageSchema,
  RetryInfoSchema,
} from './google/rpc/error_details_pb.js';
import { StatusSchema } from './google/rpc/status_pb.js';
import { infoToWire, wireToInfo } from './error-info.js';

/** The trailer in which gRPC keeps a `google.rpc.Status`. */
export const DETAILS_TRAILER = 'grpc-status-details-bin';
/** No trailer longer than this is read. */
const MAX_INPUT_BYTES = 16 * 1024;

/** Words of an answer. */
export interface StatusTexts {
  /** For developers, in English. */
  readonly developer: string;
  /** In the reader's language. */
  readonly title: string;
  readonly language: string;
  /** Texts of the violations, in their order. */
  readonly violations: readonly (string | undefined)[];
}

/** Writes a `google.rpc.Status` of at most 4 KB; what does not fit is left out as in JSON. */
export function encodeDetails(wire: WireError, code: number, texts: StatusTexts): Uint8Array {
  let bytes = encodeStatus(wire, code, texts);
  for (let max = MAX_WIRE_BYTES / 2; bytes.length > MAX_WIRE_BYTES && max > 0; max >>= 1) {
    bytes = encodeStatus(fitWire(wire, max), code, texts);
  }
  return bytes;
}

/** The error in a `google.rpc.Status` that this library wrote; `undefined` for any other. */
export function decodeDetails(bytes: unknown): unknown {
  if (!(bytes instanceof Uint8Array) || bytes.length > MAX_INPUT_BYTES) return undefined;
  const { details } = fromBinary(StatusSchema, bytes);
  const info = details.map(infoIn).find((found) => found !== undefined);
  return info && infoToWire(info);
}

function infoIn(detail: Any): ErrorInfo | undefined {
  return anyUnpack(detail, ErrorInfoSchema);
}

function encodeStatus(wire: WireError, code: number, texts: StatusTexts): Uint8Array {
  const details = [
    anyPack(ErrorInfoSchema, create(ErrorInfoSchema, wireToInfo(wire))),
    ...badRequest(wire, texts),
    ...retryInfo(wire),
    localized(texts),
  ];
  return toBinary(StatusSchema, create(StatusSchema, { code, message: texts.developer, details }));
}

function badRequest({ violations = [] }: WireError, texts: StatusTexts): Any[] {
  if (violations.length === 0) return [];
  const fieldViolations = violations.map(({ pointer = '', key }, index) => ({
    field: fieldPath(pointer),
    description: texts.violations[index] ?? key,
    reason: key,
  }));
  return [anyPack(BadRequestSchema, create(BadRequestSchema, { fieldViolations }))];
}

/** `#/items/0/name` as `items[0].name`, as the schema wants it. */
function fieldPath(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => decodePointer(step));
  return steps
    .reduce((path, step) => `${path}${/^\d+$/.test(step) ? `[${step}]` : `.${step}`}`, '')
    .replace(/^\./, '');
}

function decodePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function retryInfo({ retryAfter }: WireError): Any[] {
  if (retryAfter === undefined) return [];
  const retryDelay = create(DurationSchema, { seconds: BigInt(retryAfter) });
  return [anyPack(RetryInfoSchema, create(RetryInfoSchema, { retryDelay }))];
}

function localized({ title, language }: StatusTexts): Any {
  const message = create(LocalizedMessageSchema, { locale: language, message: title });
  return anyPack(LocalizedMessageSchema, message);
}

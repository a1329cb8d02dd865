import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import { EXCEPTION } from '../exceptions/brand.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { publicParams } from '../exceptions/public-params.js';
import type { ErrorParams, Violation } from '../exceptions/violation.js';
import { causeChain } from './cause-chain.js';
import { fitWire } from './fit-wire.js';
import { originOf, type WireIdentity } from './remote-origin.js';
import { boundedParams } from './bounded-params.js';
import { WIRE_VERSION, type WireError } from './wire-error.js';
import { defined, wireTokens } from './wire-tokens.js';

/** No more of the text for old clients than this is sent. */
const MAX_MESSAGE_LENGTH = 256;

/** What an exception does not know of itself. */
export interface EncodeContext {
  /** The name of this service. */
  readonly service?: string;
  /** The text for clients that know only Nest's own form: the entry's title. */
  readonly message: string;
  /** W3C `traceparent` of the call. */
  readonly trace?: string;
}

/**
 * Writes an exception for another process: what may leave this one, and at most 4 KB of it. One that
 * came from another process keeps its id, its service and its trace. Never throws.
 */
export function encodeError(exception: MtException, context: EncodeContext): WireError {
  const origin = originOf(exception);
  const chain = causeChain(exception);
  const violations = violationsOf(exception);
  const params = paramsOf(exception);
  const hasParams = Object.keys(params).length > 0;
  const { code, key, section, http } = origin?.identity ?? identityOf(exception);
  return fitWire(
    defined<WireError>({
      $mt: WIRE_VERSION,
      code,
      key,
      section,
      http,
      id: exception.id,
      svc: wireTokens.name(origin ? origin.service : context.service),
      params: hasParams ? params : origin?.identity.params,
      violations: violations.length > 0 ? violations : undefined,
      retryable: exception.retryable,
      retryAfter: secondsOf(exception.retryAfter),
      chain: chain.length > 0 ? chain : undefined,
      trace: wireTokens.trace(origin?.trace ?? context.trace),
      status: 'error',
      message: context.message.slice(0, MAX_MESSAGE_LENGTH),
    }),
  );
}

function identityOf(exception: MtException): WireIdentity {
  const { definition, status } = exception[EXCEPTION];
  const code = wireTokens.code(definition.code);
  if (code === undefined) return { code: '500', section: GENERIC_SECTION, http: 500 };
  return {
    code,
    key: wireTokens.key(definition.key),
    section: wireTokens.name(definition.section),
    http: definition.section === GENERIC_SECTION ? exception.status : status,
  };
}

function paramsOf(exception: MtException): ErrorParams {
  try {
    return publicParams(exception[EXCEPTION].definition, exception[EXCEPTION].params);
  } catch {
    return {};
  }
}

function violationsOf({ violations }: MtException): Omit<Violation, 'detail'>[] {
  try {
    return violations.map(encodeViolation);
  } catch {
    return [];
  }
}

function encodeViolation({
  code,
  key,
  rule,
  text,
  pointer,
  source,
  params,
}: Violation): object & Omit<Violation, 'detail'> {
  return defined({ code, key, rule, text, pointer, source, params: boundedParams(params) });
}

/** Whole seconds from now; `undefined` for anything that is no time to wait. */
function secondsOf(retryAfter: number | Date | undefined): number | undefined {
  const seconds =
    retryAfter instanceof Date ? (retryAfter.getTime() - Date.now()) / 1000 : retryAfter;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds!)) : undefined;
}

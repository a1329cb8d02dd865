import type { ErrorDefinition } from '../catalog/error-definition.js';
import { GENERIC_SECTION, genericDefinition } from '../catalog/generic-errors.js';
import type { AdaptedOptions } from '../exceptions/exception-options.js';
import { MtException } from '../exceptions/mt.exception.js';
import { publicParams } from '../exceptions/public-params.js';
import { boundedParams } from './bounded-params.js';
import { readWire, type ReadWire } from './read-wire.js';
import { RemoteOrigin } from './remote-origin.js';

/** This application's entry for a code; of two meanings of one code the one of that key. */
export type WireLookup = (code: string, key?: string) => ErrorDefinition | undefined;

/**
 * Reads an exception that another process sent. `undefined` where it is not our form; never throws.
 *
 * What arrives is not trusted: texts, kind and the list of public parameters are this application's
 * own. A code that it does not know stays the code, with the text of status 502.
 */
export function decodeError(value: unknown, lookup: WireLookup): MtException | undefined {
  const wire = readWire(value);
  return wire && restore(wire, definitionOf(wire, lookup));
}

function restore(wire: ReadWire, definition: ErrorDefinition): MtException {
  const { id, svc, http, chain = [], violations, retryable, retryAfter, trace } = wire;
  const { code, key, section } = wire;
  const unknown = isUnknown(definition);
  const passedOn = unknown ? boundedParams(wire.params) : undefined;
  const options: AdaptedOptions = {
    id,
    params: publicParams(definition, wire.params ?? {}),
    status: definition.status === http || unknown ? undefined : http,
    violations,
    retryable,
    retryAfter,
    cause: new RemoteOrigin(svc, chain, { code, key, section, http, params: passedOn }, trace),
  };
  return new MtException(definition, options);
}

function definitionOf(wire: ReadWire, lookup: WireLookup): ErrorDefinition {
  const { code, key, section, http } = wire;
  if (section === GENERIC_SECTION && http !== undefined) return genericOf(code, http);
  return lookup(code, key) ?? unknownDefinition(code);
}

/** A failure that is no more than a status, under the code that its author gave it. */
function genericOf(code: string, http: number): ErrorDefinition {
  const definition = genericDefinition(http);
  return code === definition.code ? definition : { ...definition, code };
}

function unknownDefinition(code: string): ErrorDefinition {
  return { ...genericDefinition(502), code, kind: 'upstream' };
}

function isUnknown({ kind, section }: ErrorDefinition): boolean {
  return kind === 'upstream' && section === GENERIC_SECTION;
}

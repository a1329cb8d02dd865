import type { ErrorDefinition } from '../catalog/error-definition.js';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { fromDefinition } from './adapted.js';

/** What became of a call to another service. */
export type UpstreamOutcome = 'unreachable' | 'timeout' | 'misunderstood';

const definitions: Readonly<Record<UpstreamOutcome, ErrorDefinition>> = {
  unreachable: { ...genericDefinition(503), kind: 'upstream' },
  timeout: { ...genericDefinition(504), kind: 'upstream' },
  misunderstood: { ...genericDefinition(502), kind: 'upstream' },
};

/** The exception for a call to another service that brought no answer, or none that can be read. */
export function upstreamFailure(outcome: UpstreamOutcome, cause: unknown): MtException {
  return fromDefinition(definitions[outcome], { cause });
}

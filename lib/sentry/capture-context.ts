import type { ErrorDefinition } from '../catalog/error-definition.js';
import { GENERIC_SECTION } from '../catalog/generic-errors.js';
import { EXCEPTION } from '../exceptions/brand.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import { publicParams } from '../exceptions/public-params.js';

/** What an event is told beside the error; a part of Sentry's `CaptureContext`. */
export interface CaptureContext {
  readonly level: 'error';
  readonly fingerprint: string[];
  readonly tags: Record<string, string>;
  readonly contexts: Record<string, Record<string, unknown>>;
}

/** Groups events by code and names what is public: never a private parameter. */
export function captureContextOf(occurrence: Occurrence): CaptureContext {
  const { definition, exception, status, transport, traceId } = occurrence;
  const { code, key, kind, section } = definition;
  return {
    level: 'error',
    fingerprint: fingerprintOf(definition),
    tags: {
      'mt.code': code,
      'mt.key': key,
      'mt.kind': kind,
      'mt.status': String(status),
      'mt.transport': transport,
    },
    contexts: {
      mt_error: {
        id: exception.id,
        section,
        title: definition.title.en ?? key,
        params: publicParams(definition, exception[EXCEPTION].params),
        ...(traceId !== undefined && { traceId }),
      },
    },
  };
}

/** One group a code; what has no entry is grouped as Sentry groups it, and not all together. */
function fingerprintOf({ section, code, key }: ErrorDefinition): string[] {
  const group = ['mt-errors', section, code, key];
  return section === GENERIC_SECTION ? ['{{ default }}', ...group] : group;
}

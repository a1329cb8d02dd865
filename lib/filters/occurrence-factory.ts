import { fromStatus } from '../adapters/adapted.js';
import { GENERIC_SECTION, isErrorStatus } from '../catalog/generic-errors.js';
import { EXCEPTION } from '../exceptions/brand.js';
import { isId } from '../exceptions/exception-state.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import { UNKNOWN_SECTION } from '../exceptions/unknown-code.js';
import type { ErrorRegistry, RegisteredError } from '../registry/error-registry.js';
import type { Profile } from '../rendering/profile.js';
import type { ErrorExchange } from './error-transport.js';

interface Found {
  readonly exception: MtException;
  readonly thrown: unknown;
  readonly locale: string;
  readonly profile: Profile;
  readonly traceId?: string;
  readonly exchange: Pick<ErrorExchange, 'transport' | 'request'>;
}

/** Told once of each entry that is thrown without being registered. */
export type UnregisteredListener = (name: string) => void;

/** The step that brings an exception and the application's catalogue together. */
export class OccurrenceFactory {
  constructor(
    private readonly registry: ErrorRegistry,
    private readonly onUnregistered: UnregisteredListener,
  ) {}

  create(found: Found): Occurrence {
    const exception = knownException(found.exception);
    const entry = this.resolve(exception);
    const wanted = exception[EXCEPTION].status ?? entry.override?.status;
    const own = wanted ?? entry.definition.status;
    const status = wanted ?? found.profile.statusOf(entry.definition);
    if (!isId(exception.id)) throw new TypeError(`the id of ${exception.code} is no id`);
    // Frozen, because renderers and reporters of the application get it before it is sent.
    return Object.freeze({
      exception,
      definition: entry.definition,
      status: isErrorStatus(status) ? status : 500,
      serverFault: own >= 500 || !isErrorStatus(status),
      locale: found.locale,
      thrown: found.thrown,
      transport: found.exchange.transport,
      request: found.exchange.request,
      traceId: found.traceId,
    });
  }

  private resolve(exception: MtException): RegisteredError {
    const { definition } = exception[EXCEPTION];
    const entry = this.registry.resolve(definition);
    if (!entry.registered && definition.section !== GENERIC_SECTION)
      this.onUnregistered(`${definition.code} ${definition.key}`);
    return entry;
  }
}

/** A code that is in no catalogue is answered as the programming error that it is. */
function knownException(exception: MtException): MtException {
  if (exception.section !== UNKNOWN_SECTION) return exception;
  return fromStatus(500, { cause: exception, id: exception.id });
}

import { EXCEPTION } from '../exceptions/brand.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import { publicParams } from '../exceptions/public-params.js';
import { describeChain, framesOf } from './describe-error.js';
import { cutText, escapeControl } from './safe-text.js';

/** No record is longer than this, its stack included. */
export const MAX_RECORD_LENGTH = 16 * 1024;
const MAX_LINE_LENGTH = MAX_RECORD_LENGTH / 2;

/** A log record: one line, and the stack of what was thrown. */
export interface LogRecord {
  readonly line: string;
  readonly stack: string | undefined;
}

/**
 * Writes the record of a failure: status, code, key, id, title, public parameters, and the chain of
 * causes. Properties of foreign errors are never in it.
 *
 * @example 0064 DB_UPDATE_FAILED status=500 id=6f6c0a0e-… The update failed {"expected":1} <- Error: …
 */
export function logRecord(occurrence: Occurrence, withMessages: boolean): LogRecord {
  const { definition, exception, status, thrown, traceId } = occurrence;
  const { misuse } = exception[EXCEPTION];
  const cause = thrown !== exception && isError(thrown) ? thrown : exception.cause;
  let line = `${definition.code} ${definition.key} status=${status} id=${exception.id}`;
  if (traceId !== undefined) line += ` trace=${traceId}`;
  if (definition.title.en) line += ` ${definition.title.en}`;
  line += paramsText(occurrence);
  if (misuse !== undefined) line += ` (${misuse})`;
  if (cause !== undefined) line += ` <- ${describeChain(cause, withMessages)}`;
  return {
    line: cutText(escapeControl(line), MAX_LINE_LENGTH),
    stack: framesOf(thrown) ?? framesOf(exception),
  };
}

/** False for what cannot even be asked, such as a revoked proxy. */
function isError(thrown: unknown): boolean {
  try {
    return thrown instanceof Error;
  } catch {
    return false;
  }
}

function paramsText({ definition, exception }: Occurrence): string {
  const text = jsonOf(publicParams(definition, exception[EXCEPTION].params));
  return text === '{}' ? '' : ` ${cutText(text, 2048)}`;
}

/** Nothing where an application has broken `JSON`: the record must not be lost for it. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{}';
  }
}

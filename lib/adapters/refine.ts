import { EXCEPTION } from '../exceptions/brand.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { fromDefinition } from './adapted.js';

/**
 * The status and the texts of an explicit HTTP error, with the code, the parameters and the retry
 * advice of its cause. Where the two blame different sides the explicit one stands alone: a 404
 * that the application's author threw is not a failed database update.
 */
export function refine(explicit: MtException, coded: MtException): MtException {
  const { status, cause } = explicit;
  if (status < 500 !== coded.status < 500) return explicit;
  const { detail, texts } = explicit[EXCEPTION];
  const { definition, params, violations, retryAfter, headers } = coded[EXCEPTION];
  const { retryable } = coded;
  const own = { params, violations, retryAfter, headers, retryable };
  return fromDefinition(definition, { ...own, status, cause, detail, texts });
}

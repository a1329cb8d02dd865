import type { MtException } from '../exceptions/mt.exception.js';
import { encodeError } from '../wire/encode-error.js';
import type { WireError } from '../wire/wire-error.js';

/**
 * An exception as another service is sent it: plain JSON of at most 4 KB, without private
 * parameters, texts of foreign errors and stacks. For transports that Nest does not know.
 *
 * @param service the name of this service
 * @example channel.sendToQueue(replyTo, Buffer.from(JSON.stringify(encodeMtError(error, 'billing'))))
 */
export function encodeMtError(exception: MtException, service?: string): WireError {
  return encodeError(exception, { service, message: exception.getResponse().message });
}

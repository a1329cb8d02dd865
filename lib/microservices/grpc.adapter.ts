import type { ErrorAdapter } from '../adapters/error-adapter.js';
import { isObject } from '../adapters/shape.js';
import { trailerOf } from '../adapters/wire.adapter.js';
import { decodeError } from '../wire/decode-error.js';
import { decodeDetails, DETAILS_TRAILER } from './grpc-details.js';

/**
 * What another service answered over gRPC with `grpcTransport()`: the exception in its
 * `google.rpc.Status`.
 *
 * @example MtErrorsModule.forRoot({ adapters: [grpcAdapter()] })
 */
export function grpcAdapter(): ErrorAdapter {
  return {
    name: 'grpc-status-details',
    adapt(error, { lookup }) {
      if (!isObject(error)) return undefined;
      return decodeError(decodeDetails(trailerOf(error, DETAILS_TRAILER)), lookup);
    },
  };
}

import type { Answer, ErrorTransport } from '../filters/error-transport.js';
import { grpcCall } from '../filters/rpc/grpc-call.js';
import { englishTitle, GrpcExchange, type GrpcTrailers } from '../filters/rpc/grpc.exchange.js';
import { DETAILS_TRAILER, encodeDetails, type StatusTexts } from './grpc-details.js';

/**
 * Answers gRPC calls with a `google.rpc.Status` in `grpc-status-details-bin`, which clients of every
 * language read: ErrorInfo, BadRequest, RetryInfo and LocalizedMessage. Without it the answer has
 * the same gRPC code, and our JSON form among its trailers.
 *
 * @example MtErrorsModule.forRoot({ service: 'billing', transports: [grpcTransport()] })
 */
export function grpcTransport(): ErrorTransport {
  return {
    open(host) {
      const call = host.getType() === 'rpc' ? grpcCall(host.getArgs()) : undefined;
      return call && new GrpcExchange(call, statusTrailer);
    },
  };
}

const statusTrailer: GrpcTrailers = (wire, code, answer) => ({
  name: DETAILS_TRAILER,
  value: encodeDetails(wire, code, textsOf(answer)),
});

function textsOf(answer: Answer): StatusTexts {
  const { title, language } = answer.text();
  const { length } = answer.occurrence.exception.violations;
  const violations = length === 0 ? [] : violationTexts(answer.body);
  return { developer: englishTitle(answer), title, language, violations };
}

/** The texts of the violations stand in the body, where the profile has them. */
function violationTexts(body: string): (string | undefined)[] {
  const { errors } = JSON.parse(body) as { errors?: { detail?: string }[] };
  return Array.isArray(errors) ? errors.map(({ detail }) => detail) : [];
}

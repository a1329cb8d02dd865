export { decodeMtError, type DecodeOptions } from './decode-mt-error.js';
export { encodeMtError } from './encode-mt-error.js';
export { grpcAdapter } from './grpc.adapter.js';
export { grpcTransport } from './grpc.transport.js';
export { rehydrate } from './rehydrate.js';
export type { WireCut, WireError, WireLink } from '../wire/wire-error.js';

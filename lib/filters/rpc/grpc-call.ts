/** Metadata of grpc-js, as far as it is needed. */
export interface GrpcMetadata {
  get(name: string): readonly (string | Uint8Array)[];
  set(name: string, value: string | Uint8Array): void;
  getMap(): Readonly<Record<string, unknown>>;
}

/** A call that came over gRPC. */
export interface GrpcCall {
  /** What the client sent along. */
  readonly metadata: GrpcMetadata;
  /** Answers a handler that has the call to itself; Nest does it for all others. */
  readonly fail?: (error: GrpcError) => void;
}

/** An error as grpc-js takes it from a server. */
export interface GrpcError {
  readonly code: number;
  readonly details: string;
  readonly message: string;
  readonly metadata: GrpcMetadata;
}

interface ServerCall {
  readonly metadata?: unknown;
  emit?(event: 'error', error: GrpcError): unknown;
}

/**
 * The gRPC call behind a handler's arguments: `(data, metadata, call)`, or `(call, callback?)` for
 * `@GrpcStreamCall()`. `undefined` where the message came another way.
 */
export function grpcCall(args: readonly unknown[]): GrpcCall | undefined {
  const [first, second] = args;
  if (isMetadata(second)) return { metadata: second };
  const call = first as ServerCall | undefined | null;
  if (typeof call !== 'object' || !isMetadata(call?.metadata)) return undefined;
  return { metadata: call.metadata, fail: failing(call, second) };
}

function failing(call: ServerCall, callback: unknown): (error: GrpcError) => void {
  if (typeof callback === 'function') return (error) => void callback(error, null);
  return (error) => void call.emit?.('error', error);
}

function isMetadata(value: unknown): value is GrpcMetadata {
  const metadata = value as Partial<GrpcMetadata> | undefined | null;
  return (
    typeof metadata?.getMap === 'function' &&
    typeof metadata.set === 'function' &&
    typeof metadata.get === 'function'
  );
}

/** Empty metadata of the same class, so that grpc-js need not be imported. */
export function emptyMetadata(metadata: GrpcMetadata): GrpcMetadata {
  return new (metadata.constructor as new () => GrpcMetadata)();
}

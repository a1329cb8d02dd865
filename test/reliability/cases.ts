/** What Nest runs on. */
export type Platform = 'express' | 'fastify';

/** One request, as bytes, and what must come back. */
export interface Case {
  readonly name: string;
  /** The bytes of the request; `HOST` stands for host and port. */
  readonly request: string | Buffer;
  readonly expected: Expected | ((platform: Platform) => Expected);
  /** Close the connection after so many milliseconds, without waiting for an answer. */
  readonly abortAfter?: number;
  /** Say at once that nothing more will be sent. */
  readonly halfClose?: true;
  /** What is sent when the first bytes of the answer have come. */
  readonly later?: string;
  /** Never read what comes back. */
  readonly neverReads?: true;
  /** The application that is asked: one with faulty parts is only there for this module. */
  readonly app?: 'main' | 'parts' | 'renderer';
  /** True where the row disturbs others that run beside it. */
  readonly alone?: true;
  /** Whether only this platform has such a case. */
  readonly platform?: Platform;
}

/** What must come back. */
export type Expected =
  /** An answer of this library with this status and code. */
  | {
      readonly status: number;
      readonly code: string;
      readonly headers?: Record<string, string | null>;
      readonly leak?: boolean;
      readonly count?: number;
      readonly noBody?: true;
      /** Part of the body. */
      readonly has?: string;
      /** What is not in the body. */
      readonly hasNot?: string;
      /** The code in the body, where a header cannot carry it. */
      readonly bodyCode?: string;
      /** True where the logger itself lost the record. */
      readonly unlogged?: true;
    }
  /** A connection that was cut before the answer was whole. */
  | { readonly cut: true; readonly starts?: string }
  /** The constant that is sent when nothing else can be made: status 500 without an id. */
  | { readonly lastResort: true }
  /** An answer that is no failure. */
  | { readonly status: number; readonly text: string | RegExp }
  /** Nothing: the client is gone. */
  | { readonly gone: true };

interface RequestParts {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export function http(
  path: string,
  { method = 'GET', headers = {}, body }: RequestParts = {},
): string {
  const all: Record<string, string> = { Host: 'HOST', Connection: 'close', ...headers };
  if (body !== undefined) all['Content-Length'] ??= String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

export const json = (body: string, headers = {}): RequestParts => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});
export const on = (
  status: number,
  code = String(status),
  headers?: Record<string, string | null>,
): Expected => ({ status, code, headers });
export const only = (express: Expected, fastify: Expected) => (platform: Platform) =>
  platform === 'express' ? express : fastify;
export const row = (name: string, request: string | Buffer, expected: Case['expected']): Case => ({
  name,
  request,
  expected,
});
export const get = (name: string, path: string, expected: Case['expected'], headers = {}): Case =>
  row(name, http(path, { headers }), expected);

function isRaw(
  body: unknown,
): body is string | Uint8Array<ArrayBuffer> | FormData | URLSearchParams {
  return (
    typeof body === 'string' ||
    body instanceof Uint8Array ||
    body instanceof FormData ||
    body instanceof URLSearchParams
  );
}

/** The body as it is sent. */
export function contentOf(body: unknown) {
  if (body === undefined || isRaw(body)) return body;
  return JSON.stringify(body);
}

/** Texts and data are JSON; bytes and forms say themselves what they are. */
export function contentTypeOf(body: unknown): Record<string, string> {
  return body === undefined || (isRaw(body) && typeof body !== 'string')
    ? {}
    : { 'content-type': 'application/json' };
}

/** An answer as a test has it: what is known of its head, and its body. */
export interface ReceivedAnswer {
  readonly status?: number;
  header(name: string): string | undefined;
  readonly body: unknown;
}

type Members = Record<string, unknown>;

/**
 * Reads what supertest, `fetch`, Fastify's `inject()` and axios give, or a body by itself. `fetch`
 * gives its body later: then this is a promise.
 */
export function readAnswer(value: unknown): ReceivedAnswer | Promise<ReceivedAnswer> | undefined {
  if (typeof value === 'string') return plainBody(parsed(value));
  if (!isObject(value)) return undefined;
  if (isFetchResponse(value)) return readFetch(value);
  if (!isObject(value['headers'])) return plainBody(value);
  const { headers, status, statusCode } = value;
  return {
    status: [statusCode, status].find((one) => typeof one === 'number'),
    header: (name) => headerText(headers, name),
    body: bodyOf(value),
  };
}

function plainBody(body: unknown): ReceivedAnswer {
  return { header: () => undefined, body };
}

function isFetchResponse(value: unknown): value is Response {
  const { text, headers } = value as Partial<Response>;
  return typeof text === 'function' && typeof headers?.get === 'function';
}

/** The body is read from a copy, so that the test can still read it. */
async function readFetch(response: Response): Promise<ReceivedAnswer> {
  const body = response.bodyUsed ? ALREADY_READ : parsed(await response.clone().text());
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body,
  };
}

/** Stands for a body that the test has read before. */
export const ALREADY_READ = Object.freeze({ bodyAlreadyRead: true });

/** supertest has `body` parsed; `inject()` has it as text; axios calls it `data`. */
function bodyOf({ body, payload, data, text }: Members): unknown {
  const isEmpty = isObject(body) && Object.keys(body).length === 0;
  const found = body === undefined || isEmpty ? (payload ?? data ?? text ?? body) : body;
  return typeof found === 'string' ? parsed(found) : found;
}

function headerText(headers: Members, name: string): string | undefined {
  if (typeof headers['get'] === 'function') {
    const value: unknown = (headers['get'] as (name: string) => unknown).call(headers, name);
    return typeof value === 'string' ? value : undefined;
  }
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? undefined : String(found[1]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

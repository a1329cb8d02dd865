/** A whole answer, without what every answer of the platform has. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** What the platforms and Node add to every answer. */
const PLATFORM_HEADERS = ['connection', 'date', 'keep-alive', 'x-powered-by', 'content-length'];

/** Sends a request and reads the whole answer. */
export async function request(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  for (const name of PLATFORM_HEADERS) delete headers[name];
  return { status: response.status, headers, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a problem answer is expected to say, beside what follows from it. */
export interface ExpectedProblem {
  readonly status: number;
  readonly code: string;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly language?: string;
  readonly detail?: string;
  readonly params?: Record<string, unknown>;
  readonly errors?: unknown[];
  readonly truncated?: true;
  /** Headers beyond those that every problem answer has. */
  readonly headers?: Record<string, string>;
}

/** Compares a whole problem answer: nothing may be missing and nothing may be added. */
export function expectProblem(answer: Answer, expected: ExpectedProblem): void {
  const { headers = {}, language = 'en', ...members } = expected;
  const id = answer.headers['x-mt-error-id'];
  expect(id).toMatch(UUID);
  expect(answer).toEqual({
    status: expected.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      vary: 'Accept-Language',
      'cache-control': 'no-store',
      'error-code': expected.code,
      'x-mt-error-id': id,
      ...headers,
    },
    body: { ...members, instance: `urn:uuid:${id}` },
  });
}

import type { Sample } from './sample.js';

/** A request that fails, and what is answered. */
export interface FailingRequest {
  readonly path: string;
  readonly init?: RequestInit;
  readonly status: number;
  readonly code: string;
}

const put = (body: string): RequestInit => ({ method: 'PUT', body });

export const failingRequests: readonly FailingRequest[] = [
  { path: '/projects/P1/users/U9', status: 404, code: '1078' },
  { path: '/projects/P2/users/U3', status: 403, code: '1029' },
  {
    path: '/projects/P1',
    init: put('{"name":"Blue","version":999}'),
    status: 409,
    code: '0009',
  },
  { path: '/projects/P1', init: put('{"name":'), status: 400, code: '0053' },
  { path: '/nowhere', status: 404, code: '404' },
];

/** What became of a request: its status and code, or why there is no answer. */
export async function outcomeOf(
  sample: Sample,
  { path, init }: Pick<FailingRequest, 'path' | 'init'>,
): Promise<string> {
  try {
    const { status, headers, body } = await sample.ask(path, init);
    if (headers['content-type'] !== 'application/problem+json') return String(status);
    const { code } = body as { code: string };
    return headers['error-code'] === code ? `${status} ${code}` : `two codes: ${code}`;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } };
    return `none: ${cause?.code ?? cause?.message ?? String(error)}`;
  }
}

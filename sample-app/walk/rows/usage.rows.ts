import type { ServerResponse } from 'node:http';
import { pack } from 'msgpackr';
import type { Seen, WalkRow } from '../walk-row.js';
import type { Walk } from '../walk.js';
import { ada, ownerOf } from '../callers.js';
import { register } from './registration.rows.js';

/** A new project of which so much was used. */
async function projectWith(walk: Walk, amount: string): Promise<string> {
  const projectId = ((await register(walk)).body as { id: string }).id;
  await change(walk, projectId, 'sum', amount);
  return projectId;
}

async function change(walk: Walk, projectId: string, op: string, amount: string): Promise<string> {
  const path = `/usage/${projectId}/changes`;
  const body = { op, metric: 'requests', amount };
  const seen = await walk.send({ method: 'POST', path, body, as: ownerOf(projectId) });
  return (seen.body as { id: string }).id;
}

async function rollBack(walk: Walk, op: string): Promise<Seen> {
  const projectId = await projectWith(walk, '5');
  const id = await change(walk, projectId, op, '3');
  const path = `/usage/${projectId}/changes/${id}/rollback`;
  return walk.send({ method: 'POST', path, as: ownerOf(projectId) });
}

/** Reads what was used, in one form or another. */
async function read(walk: Walk, amount: string, pathOf: (id: string) => string): Promise<Seen> {
  const projectId = await projectWith(walk, amount);
  return walk.send({ path: pathOf(projectId), as: ownerOf(projectId) });
}

function amount(key: string, how: string, bad: string, pathOf: (id: string) => string): WalkRow {
  return {
    key,
    how,
    cause: (walk) => read(walk, bad, pathOf),
    twin: (walk) => read(walk, '41', pathOf),
  };
}

async function restore(walk: Walk, data: Buffer): Promise<Seen> {
  const body = { data: data.toString('base64') };
  return walk.send({ method: 'PUT', path: '/usage/P1/snapshot', body, as: ada });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Asks the metering service, which refuses so many tokens, where so many are given out. */
async function meter(walk: Walk, path: string, given: number, refused: number): Promise<Seen> {
  let [tokens, calls] = [0, 0];
  const service = await walk.listen((request, response) => {
    if (request.url === '/token') {
      tokens += 1;
      return answer(response, tokens > given ? 500 : 200, { access_token: `token${tokens}` });
    }
    calls += 1;
    const result = request.url?.endsWith('/days') ? [] : { requests: 7 };
    return answer(response, calls > refused ? 200 : 401, result);
  });
  return walk.withApp({ meteringUrl: service.url }, (other) =>
    other.send({ path: `/metering/P1/${path}`, as: ada }),
  );
}

function metering(key: string, how: string, path: string, given: number, refused: number): WalkRow {
  return {
    key,
    how,
    cause: (walk) => meter(walk, path, given, refused),
    twin: (walk) => meter(walk, path, given + 1, refused),
  };
}

const noToken = 'the token endpoint is down when the metering service is asked for';
const noRenewal = 'the metering service refuses the token, and no other is given, for';

/** Amounts that a format cannot carry, changes that cannot be taken back, tokens of the service's own. */
export const usageRows: readonly WalkRow[] = [
  {
    key: 'DOMAIN_ID_NULL',
    how: 'usage is asked for without a project',
    cause: (walk) => walk.send({ path: '/usage', as: ada }),
    twin: (walk) => walk.send({ path: '/usage?projectId=P1', as: ada }),
  },
  {
    key: 'DOMAIN_ID_BLANK',
    how: 'usage is asked for with a project of spaces',
    cause: (walk) => walk.send({ path: '/usage?projectId=%20', as: ada }),
    twin: (walk) => walk.send({ path: '/usage?projectId=P1', as: ada }),
  },
  {
    key: 'ROLLBACK_UNSUPPORTED',
    how: 'a replaced counter is rolled back',
    cause: (walk) => rollBack(walk, 'replace'),
    twin: (walk) => rollBack(walk, 'sum'),
  },
  amount(
    'JSON_SERIALIZE_FAILED',
    'a counter beyond 2^53 is read as JSON',
    '9007199254740993',
    (id) => `/usage/${id}/counters/requests`,
  ),
  amount(
    'JSON_SERIALIZE_COLLECTION_FAILED',
    'a list with a counter beyond 2^53 is read as JSON',
    '9007199254740993',
    (id) => `/usage?projectId=${id}`,
  ),
  amount(
    'NATIVE_SERIALIZE_FAILED',
    'a counter beyond 2^64 is read as MessagePack',
    '36893488147419103232',
    (id) => `/usage/${id}/snapshot`,
  ),
  {
    key: 'NATIVE_DESERIALIZE_FAILED',
    how: 'a snapshot that was cut off is restored',
    cause: (walk) => restore(walk, pack([{ metric: 'requests', amount: 3 }]).subarray(0, 12)),
    twin: (walk) => restore(walk, pack([{ metric: 'requests', amount: 3 }])),
  },
  metering('SERVICE_TOKEN_UNAVAILABLE', `${noToken} a total`, 'total', 0, 0),
  metering('SERVICE_TOKEN_RENEWAL_FAILED', `${noRenewal} a total`, 'total', 1, 1),
  metering('SERVICE_TOKEN_UNAVAILABLE_GENERIC', `${noToken} a list`, 'days', 0, 0),
  metering('SERVICE_TOKEN_RENEWAL_FAILED_GENERIC', `${noRenewal} a list`, 'days', 1, 1),
];

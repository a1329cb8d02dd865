import type { Seen, WalkRow } from '../walk-row.js';
import type { Walk } from '../walk.js';
import { ada, ownerOf } from '../callers.js';
import { register } from './registration.rows.js';

function patch(key: string, how: string, operations: unknown[]): WalkRow {
  const good = [{ op: 'add', path: '/settings/theme', value: 'dark' }];
  return {
    key,
    how,
    cause: (walk) => sendPatch(walk, '/projects/P1', operations),
    twin: (walk) => sendPatch(walk, '/projects/P1', good),
  };
}

function sendPatch(walk: Walk, path: string, operations: unknown[], as = ada): Promise<Seen> {
  const headers = { 'content-type': 'application/json-patch+json' };
  return walk.send({ method: 'PATCH', path, body: JSON.stringify(operations), headers, as });
}

function put(walk: Walk, path: string, body: unknown, as = ada): Promise<Seen> {
  return walk.send({ method: 'PUT', path, body, as });
}

/** A new project, which a row may damage. */
async function newProject(walk: Walk): Promise<string> {
  return ((await register(walk)).body as { id: string }).id;
}

async function addMember(walk: Walk, projectId: string, userId: string, name: string) {
  await walk.database.query(
    'INSERT INTO project_members (project_id, user_id, name) VALUES ($1, $2, $3)',
    [projectId, userId, name],
  );
}

/** Renames the one member called Grace, of whom there are so many. */
async function renameGrace(walk: Walk, graces: readonly string[]): Promise<Seen> {
  const projectId = await newProject(walk);
  for (const userId of graces) await addMember(walk, projectId, userId, 'Grace');
  const operations = [{ op: 'replace', path: '/name', value: 'Grace Hopper' }];
  return sendPatch(walk, `/projects/${projectId}/users?name=Grace`, operations, ownerOf(projectId));
}

async function handOver(walk: Walk, isDamaged: boolean): Promise<Seen> {
  const projectId = await newProject(walk);
  await addMember(walk, projectId, 'U2', 'Grace');
  if (isDamaged)
    await walk.database.query('DELETE FROM project_members WHERE project_id = $1 AND owner', [
      projectId,
    ]);
  return put(walk, `/projects/${projectId}/owner`, { userId: 'U2' }, ownerOf(projectId));
}

async function rename(walk: Walk, behind: number): Promise<Seen> {
  const projectId = await newProject(walk);
  const owner = ownerOf(projectId);
  await put(walk, `/projects/${projectId}`, { name: 'Orange 2', version: 0 }, owner);
  return put(walk, `/projects/${projectId}`, { name: 'Orange 3', version: 1 - behind }, owner);
}

/** Changes of projects, and damage. */
export const projectsRows: readonly WalkRow[] = [
  patch('NO_UPDATE_FIELDS', 'a JSON Patch without operations', []),
  patch('PATCH_UNSUPPORTED', 'a JSON Patch of the version', [
    { op: 'replace', path: '/version', value: 7 },
  ]),
  patch('JSON_PATCH_FAILED', 'a JSON Patch that removes what is not there', [
    { op: 'remove', path: '/settings/none' },
  ]),
  {
    key: 'PATCH_RESULT_NOT_ONE',
    how: 'a JSON Patch of the member called Grace, of whom there are two',
    cause: (walk) => renameGrace(walk, ['U2', 'U3']),
    twin: (walk) => renameGrace(walk, ['U2']),
  },
  {
    key: 'JSON_DESERIALIZE_FAILED',
    how: 'a body that ends too early',
    cause: (walk) => put(walk, '/projects/P1/settings', '{"text": '),
    twin: (walk) => put(walk, '/projects/P1/settings', '{"text": "{}"}'),
  },
  {
    key: 'JSON_DESERIALIZE_MAP_FAILED',
    how: 'settings typed with single quotes',
    cause: (walk) => put(walk, '/projects/P1/settings', { text: "{'theme': 'dark'}" }),
    twin: (walk) => put(walk, '/projects/P1/settings', { text: '{"theme": "dark"}' }),
  },
  {
    key: 'JSON_DESERIALIZE_COLLECTION_FAILED',
    how: 'tags typed without brackets',
    cause: (walk) => put(walk, '/projects/P1/tags', { text: 'blue, green' }),
    twin: (walk) => put(walk, '/projects/P1/tags', { text: '["blue", "green"]' }),
  },
  {
    key: 'AGGREGATE_OUTDATED',
    how: 'a project is renamed by somebody who has read its last version but one',
    cause: (walk) => rename(walk, 1),
    twin: (walk) => rename(walk, 0),
  },
  {
    key: 'DB_UPDATE_FAILED',
    how: 'a project changes hands whose owner was deleted in the database by hand',
    cause: (walk) => handOver(walk, true),
    twin: (walk) => handOver(walk, false),
  },
  {
    key: 'TRANSACTION_REQUIRED',
    how: 'a project is registered with DATABASE_TRANSACTIONS=off',
    cause: (walk) => walk.withApp({ databaseTransactions: false }, (other) => register(other)),
    twin: (walk) => walk.withApp({ databaseTransactions: true }, (other) => register(other)),
  },
];

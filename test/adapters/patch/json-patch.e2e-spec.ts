import fastJsonPatch from 'fast-json-patch';
import { applyPatch, type Operation } from 'rfc6902';
import { applyMtPatch, expectPatched } from 'nestjs-mt-errors/json-patch';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';

const user = (): object => ({ name: 'Ada', password: SECRET, roles: ['admin'] });

/** fast-json-patch with its own validation, without which it lets most of this pass. */
const fast =
  (patch: unknown): Thunk =>
  () =>
    fastJsonPatch.applyPatch(user(), patch as Parameters<typeof fastJsonPatch.applyPatch>[1], true);

/** rfc6902 returns its errors; an application throws the first. */
const rfc =
  (patch: unknown): Thunk =>
  () => {
    for (const error of applyPatch(user(), patch as Operation[])) if (error) throw error;
  };

const ours =
  (patch: unknown, allowed?: string[]): Thunk =>
  () =>
    applyMtPatch(user(), patch, { allowed });

const testFails = [
  { op: 'test', path: '/name', value: 'Ada' },
  { op: 'test', path: '/password', value: 'guess' },
];
const removeMissing = [{ op: 'remove', path: `/${SECRET}` }];
const unknownOperation = [{ op: SECRET, path: '/name' }];
const prototype = [{ op: 'add', path: '/__proto__/admin', value: SECRET }];

describe('JSON Patch', () => {
  const app = new FamilyApp('patch');
  beforeAll(() => app.start());
  afterAll(() => app.stop());

  provokeRows(app, 'patch', {
    'fast-json-patch': {
      'test failed': fast(testFails),
      'remove of what is not there': fast(removeMissing),
      'copy of what is not there': fast([{ op: 'copy', from: `/${SECRET}`, path: '/name' }]),
      'add below what is not there': fast([{ op: 'add', path: `/${SECRET}/a`, value: 1 }]),
      "index behind the list's end": fast([{ op: 'add', path: '/roles/9', value: SECRET }]),
      'index that is no number': fast([{ op: 'add', path: `/roles/${SECRET}`, value: 1 }]),
      'patch that is no list': fast({ password: SECRET }),
      'operation that is no object': fast([SECRET]),
      'path without a slash': fast([{ op: 'add', path: SECRET, value: 1 }]),
      'add without a value': fast([{ op: 'add', path: `/${SECRET}` }]),
      'move without from': fast([{ op: 'move', path: `/${SECRET}` }]),
      'unknown operation': fast(unknownOperation),
      'path into the prototype': fast(prototype),
    },
    rfc6902: {
      'test failed': rfc(testFails),
      'remove of what is not there': rfc(removeMissing),
      'unknown operation': rfc(unknownOperation),
    },
    applyMtPatch: {
      'test failed': ours(testFails),
      'remove of what is not there': ours(removeMissing),
      'patch that is no list': ours({ password: SECRET }),
      'unknown operation': ours(unknownOperation),
      'path into the prototype': ours(prototype),
      'path that is not allowed': ours(
        [{ op: 'replace', path: '/password', value: SECRET }],
        ['/name'],
      ),
      'empty patch': ours([]),
    },
    expectPatched: {
      'two rows instead of one': () => expectPatched(2),
    },
  });

  it.each([
    ['a TestError of a test runner', { name: 'TestError' }],
    ['a MissingError without a path', { name: 'MissingError' }],
    ['an InvalidOperationError of a database', { name: 'InvalidOperationError' }],
    ['a name that is no failure of the library', { name: 'OPERATION_UNKNOWN', operation: {} }],
  ])('leaves %s without a code', async (_title, parts) => {
    const { answer } = await app.provoke(() => {
      throw Object.assign(new Error(SECRET), parts);
    });
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
  });
});

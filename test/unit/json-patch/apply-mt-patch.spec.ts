import { MtErrors } from 'nestjs-mt-errors';
import { applyMtPatch, expectPatched } from 'nestjs-mt-errors/json-patch';

const user = { name: 'Ada', address: { city: 'London' }, roles: ['a', 'b', 'c'], zero: null };

const expectRefused = (patch: unknown, code: string, status: number, params: object): void => {
  expect(() => applyMtPatch(user, patch)).toThrow(
    expect.objectContaining({ code, status, params }),
  );
};

describe('A JSON Patch that fits', () => {
  it.each<[title: string, patch: object[], result: object]>([
    ['adds a member', [{ op: 'add', path: '/age', value: 36 }], { ...user, age: 36 }],
    ['replaces a member', [{ op: 'replace', path: '/zero', value: 0 }], { ...user, zero: 0 }],
    ['removes an item', [{ op: 'remove', path: '/roles/0' }], { ...user, roles: ['b', 'c'] }],
    [
      'adds before an item',
      [{ op: 'add', path: '/roles/1', value: 'x' }],
      { ...user, roles: ['a', 'x', 'b', 'c'] },
    ],
    [
      'adds an item at the end',
      [{ op: 'add', path: '/roles/-', value: 'x' }],
      { ...user, roles: ['a', 'b', 'c', 'x'] },
    ],
    [
      'moves an item to the end',
      [{ op: 'move', from: '/roles/0', path: '/roles/2' }],
      { ...user, roles: ['b', 'c', 'a'] },
    ],
    ['moves a member to where it is', [{ op: 'move', from: '/name', path: '/name' }], user],
    [
      'copies an object',
      [{ op: 'copy', from: '/address', path: '/home' }],
      { ...user, home: { city: 'London' } },
    ],
    [
      'tests an object whatever the order of its members',
      [{ op: 'test', path: '/address', value: { city: 'London' } }],
      user,
    ],
    ['replaces the whole document', [{ op: 'replace', path: '', value: { a: 1 } }], { a: 1 }],
    ['adds the whole document', [{ op: 'add', path: '', value: [] }], []],
    [
      'reads the escapes of a pointer',
      [{ op: 'add', path: '/a~1b~01', value: 1 }],
      { ...user, 'a/b~1': 1 },
    ],
    ['adds a member of an unusual name', [{ op: 'add', path: '/', value: 1 }], { ...user, '': 1 }],
    [
      'takes a value with a member "constructor"',
      [{ op: 'add', path: '/a', value: { constructor: 1 } }],
      { ...user, a: { constructor: 1 } },
    ],
  ])('%s', (_title, patch, result) => {
    expect(applyMtPatch<object>(user, patch)).toEqual(result);
  });

  it('leaves the document as it is, and shares nothing with it or with the patch', () => {
    const before = structuredClone(user);
    const value = { list: [1] };
    const changed = applyMtPatch<Record<string, unknown>>(user, [
      { op: 'add', path: '/added', value },
      { op: 'add', path: '/added/list/-', value: 2 },
      { op: 'copy', from: '/address', path: '/home' },
      { op: 'replace', path: '/home/city', value: 'Paris' },
    ]);
    expect(user).toEqual(before);
    expect(value).toEqual({ list: [1] });
    expect(changed).toMatchObject({ address: { city: 'London' }, home: { city: 'Paris' } });
  });
});

describe('A JSON Patch that does not fit the document', () => {
  it.each<[title: string, operation: object]>([
    ['removes what is not there', { op: 'remove', path: '/age' }],
    ['removes the whole document', { op: 'remove', path: '' }],
    ['replaces what is not there', { op: 'replace', path: '/age', value: 1 }],
    ['adds below what is not there', { op: 'add', path: '/a/b', value: 1 }],
    ['adds below a text', { op: 'add', path: '/name/0', value: 1 }],
    ['adds below null', { op: 'add', path: '/zero/a', value: 1 }],
    ["adds behind a list's end", { op: 'add', path: '/roles/4', value: 1 }],
    ['adds at an index that is no number', { op: 'add', path: '/roles/x', value: 1 }],
    ['adds at an index with a leading zero', { op: 'add', path: '/roles/01', value: 1 }],
    ["removes a list's length", { op: 'remove', path: '/roles/length' }],
    ["replaces a list's length", { op: 'replace', path: '/roles/length', value: 0 }],
    ["removes a list's end", { op: 'remove', path: '/roles/-' }],
    ['copies what is inherited', { op: 'copy', from: '/toString', path: '/a' }],
    ['copies what is not there', { op: 'copy', from: '/a', path: '/b' }],
    ['moves an object into itself', { op: 'move', from: '/address', path: '/address/city' }],
    ['moves the whole document', { op: 'move', from: '', path: '/a' }],
    [
      'moves an item behind what is then the end',
      { op: 'move', from: '/roles/0', path: '/roles/3' },
    ],
    ['tests what is not there', { op: 'test', path: '/age', value: null }],
  ])('%s: 0057, 422', (_title, operation) => {
    const params = { index: 1, reason: expect.any(String) };
    expectRefused([{ op: 'test', path: '/name', value: 'Ada' }, operation], '0057', 422, params);
  });

  it.each<[path: string, value: unknown]>([
    ['/name', 'Bob'],
    ['/name', null],
    ['/zero', 0],
    ['/address', { city: 'London', zip: 1 }],
    ['/address', { town: 'London' }],
    ['/address', null],
    ['/roles', ['a', 'b']],
    ['/roles', ['a', 'c', 'b']],
    ['/roles', { 0: 'a', 1: 'b', 2: 'c' }],
  ])('fails the test of %s against %j: 0057, 409', (path, value) => {
    expectRefused([{ op: 'test', path, value }], '0057', 409, { index: 0, reason: 'test' });
  });

  it('compares two long lists in no time', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => index);
    const start = performance.now();
    expect(applyMtPatch({ list }, [{ op: 'test', path: '/list', value: list }])).toEqual({ list });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('A JSON Patch that is none', () => {
  it.each([undefined, null, 'text', {}, { length: 1, 0: { op: 'remove', path: '/name' } }])(
    'is refused: %j',
    (patch) => {
      expectRefused(patch, '0057', 400, { reason: 'malformed' });
    },
  );

  it.each([
    null,
    'remove',
    [],
    {},
    { op: 5, path: '/name' },
    { op: 'remove' },
    { op: 'remove', path: 5 },
    { op: 'remove', path: 'name' },
    { op: 'remove', path: '/a~2' },
    { op: 'remove', path: '/a~' },
    { op: 'add', path: '/name' },
    { op: 'replace', path: '/name' },
    { op: 'test', path: '/name' },
    { op: 'move', path: '/name' },
    { op: 'copy', path: '/name', from: 'x' },
    Object.create({ op: 'remove', path: '/name' }),
  ])('is refused for its operation: %j', (operation) => {
    expectRefused([operation], '0057', 400, { index: 0, reason: 'malformed' });
  });

  it('is refused for a hole in the list', () => {
    expectRefused(Array.from({ length: 1 }), '0057', 400, { index: 0, reason: 'malformed' });
  });
});

describe('A JSON Patch that is not supported', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('leads through %s', (name) => {
    for (const path of [`/${name}`, `/${name}/polluted`, `/address/${name}/polluted`]) {
      expectRefused([{ op: 'add', path, value: 1 }], '0032', 422, { op: 'add', index: 0 });
      expectRefused([{ op: 'copy', from: path, path: '/a' }], '0032', 422, {
        op: 'copy',
        index: 0,
      });
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it('has a member __proto__ in a value', () => {
    const value = JSON.parse('{"a":[{"__proto__":{"admin":true}}]}') as object;
    expectRefused([{ op: 'add', path: '/a', value }], '0032', 422, { op: 'add', index: 0 });
    expectRefused([{ op: 'test', path: '/a', value }], '0032', 422, { op: 'test', index: 0 });
  });

  it('has an operation that RFC 6902 does not know, and does not repeat it', () => {
    expectRefused([{ op: 'increment', path: '/age' }], '0032', 422, { index: 0 });
  });

  it('nests a value deeper than 64', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 64; depth++) value = [value];
    expect(applyMtPatch<object>({}, [{ op: 'add', path: '/a', value }])).toEqual({ a: value });
    expectRefused([{ op: 'add', path: '/a', value: [value] }], '0032', 422, {
      op: 'add',
      index: 0,
    });
  });

  it('has more operations than are allowed', () => {
    const patch = Array.from({ length: 101 }, () => ({ op: 'test', path: '/name', value: 'Ada' }));
    expectRefused(patch, '0032', 422, {});
    expect(applyMtPatch(user, patch, { maxOperations: 101 })).toEqual(user);
  });

  it('copies copies until they are too many', () => {
    const patch = Array.from({ length: 40 }, (_, index) => ({
      op: 'copy',
      from: '/list',
      path: `/list/${index === 0 ? '-' : 0}`,
    }));
    expect(() => applyMtPatch({ list: [1] }, patch)).toThrow(MtErrors.PATCH_UNSUPPORTED);
  });

  it('touches what is not allowed', () => {
    const allowed = ['/name', '/address'];
    const apply = (operation: object) => () => applyMtPatch(user, [operation], { allowed });
    expect(apply({ op: 'replace', path: '/address/city', value: 'Paris' })()).toMatchObject({
      address: { city: 'Paris' },
    });
    for (const operation of [
      { op: 'remove', path: '/roles' },
      { op: 'add', path: '/names', value: 1 },
      { op: 'replace', path: '', value: {} },
      { op: 'copy', from: '/roles', path: '/name' },
      { op: 'test', path: '/roles', value: [] },
    ]) {
      expect(apply(operation)).toThrow(
        expect.objectContaining({ code: '0032', params: { op: operation.op, index: 0 } }),
      );
    }
  });
});

it('tells the developer of an allowed path that is no pointer', () => {
  expect(() => applyMtPatch(user, [], { allowed: ['name'] })).toThrow(
    new TypeError(
      `applyMtPatch(..., { allowed: ["name"] }): give JSON Pointers, for example '/name'`,
    ),
  );
});

it('says that an empty patch has nothing to update', () => {
  expect(() => applyMtPatch(user, [])).toThrow(MtErrors.NO_UPDATE_FIELDS);
});

describe('expectPatched', () => {
  it('says nothing where the number is the expected one', () => {
    expect(() => expectPatched(1)).not.toThrow();
    expect(() => expectPatched(2, 2)).not.toThrow();
  });

  it.each([
    [0, { expected: 1, actual: 0 }],
    [undefined, { expected: 1 }],
    [null, { expected: 1 }],
  ])('throws where the database says %p', (actual, params) => {
    expect(() => expectPatched(actual)).toThrow(
      expect.objectContaining({ code: '0033', status: 409, params }),
    );
  });
});

import { jest } from '@jest/globals';
import { decodeProblem } from 'nestjs-mt-errors/client';

const ID = '6f6c0a0e-8d9e-4a55-9f0c-3c6a0b7d1e55';
const nothing = {
  key: undefined,
  title: undefined,
  detail: undefined,
  instance: undefined,
  id: undefined,
  params: {},
  violations: [],
  byPointer: new Map(),
  truncated: false,
  retryAfter: undefined,
  extensions: {},
};

describe('decodeProblem on problem details', () => {
  it('gives every member its place', () => {
    const body = {
      type: 'https://api.example.com/errors/1017',
      title: 'The project may not be read',
      status: 403,
      detail: 'Ask for the permission.',
      instance: `urn:uuid:${ID}`,
      code: '1017',
      key: 'PROJECT_READ_FORBIDDEN',
      params: { projectId: 'P1' },
    };
    expect(decodeProblem(body, { status: 403 })).toEqual({
      ...nothing,
      ...body,
      statedStatus: 403,
      id: ID,
    });
  });

  it('reads the same from text as from a parsed body', () => {
    const body = { type: 'urn:mt:error:mt-access:1017', status: 403, code: '1017' };
    expect(decodeProblem(JSON.stringify(body))).toEqual(decodeProblem(body));
  });

  it('lists the broken rules, and finds them by the place where they are', () => {
    const tooShort = {
      code: '0038',
      key: 'TOO_SHORT',
      rule: 'minLength',
      pointer: '#/items/0/name',
      source: 'body',
      detail: 'At least 6 characters.',
      params: { min: 6 },
    };
    const blank = { code: '0036', pointer: '#/items/0/name' };
    const elsewhere = { code: '0037', pointer: '#/a~1b' };
    const { violations, byPointer, truncated } = decodeProblem({
      code: '0038',
      errors: [tooShort, blank, elsewhere, { detail: 'as a whole' }],
      truncated: true,
    });
    expect(violations).toEqual([
      tooShort,
      { ...blank, params: {} },
      { ...elsewhere, params: {} },
      { detail: 'as a whole', params: {} },
    ]);
    expect([...byPointer]).toEqual([
      ['#/items/0/name', [tooShort, { ...blank, params: {} }]],
      ['#/a~1b', [{ ...elsewhere, params: {} }]],
    ]);
    expect(truncated).toBe(true);
  });

  it('ignores members of the wrong type', () => {
    const problem = decodeProblem({
      type: 5,
      title: null,
      status: '404',
      detail: ['x'],
      instance: {},
      code: 1048,
      key: false,
      params: ['a'],
      errors: 'none',
      truncated: 'yes',
    });
    expect(problem).toEqual({
      ...nothing,
      type: 'about:blank',
      code: 'unknown',
      status: undefined,
      statedStatus: undefined,
    });
  });

  it('ignores wrong-typed members of a broken rule, and what is no rule at all', () => {
    const { violations } = decodeProblem({
      errors: [{ code: 38, detail: 'Too short.', params: 'min' }, null, 7, [], {}, 'A bare text.'],
    });
    expect(violations).toEqual([
      { detail: 'Too short.', params: {} },
      { detail: 'A bare text.', params: {} },
    ]);
  });

  it('keeps the members that it does not know', () => {
    const { extensions } = decodeProblem({ type: 'about:blank', balance: 30, accounts: ['/a/1'] });
    expect(extensions).toEqual({ balance: 30, accounts: ['/a/1'] });
  });

  it('keeps members of the other forms where the body is problem details', () => {
    const { extensions, detail } = decodeProblem({ type: 'about:blank', message: 'm', error: 'e' });
    expect(extensions).toEqual({ message: 'm', error: 'e' });
    expect(detail).toBeUndefined();
  });

  it.each([[{}], [{ type: '' }], [{ type: null }]])(
    'takes the absent type of %j for about:blank',
    (body) => {
      expect(decodeProblem(body).type).toBe('about:blank');
    },
  );

  it('lets the HTTP status win, and leaves the stated one readable', () => {
    const { status, statedStatus } = decodeProblem({ status: 403 }, { status: 502 });
    expect([status, statedStatus]).toEqual([502, 403]);
  });

  it('resolves relative references against the address of the request', () => {
    const url = 'https://api.example.com/v1/orders?page=2';
    const problem = decodeProblem({ type: '/errors/3001', instance: 'log/7' }, { url });
    expect(problem.type).toBe('https://api.example.com/errors/3001');
    expect(problem.instance).toBe('https://api.example.com/v1/log/7');
    expect(problem.code).toBe('3001');
  });

  it('leaves a relative reference as it is where the address is unknown', () => {
    expect(decodeProblem({ type: '/errors/3001' }).type).toBe('/errors/3001');
  });

  it.each([
    ['urn:mt:error:mt-access:1017', '1048', '1017'],
    ['urn:mt:error:mt-common:0061-instance-id-invalid-legacy', undefined, '0061'],
    ['urn:mt:error:orders:ORD-0001', undefined, 'ORD-0001'],
    ['https://api.example.com/errors/0061-instance-id-invalid-legacy', undefined, '0061'],
    ['https://api.example.com/errors/ORD-0001', undefined, 'ORD-0001'],
    ['https://example.com/probs/out-of-credit', undefined, '403'],
    ['https://example.com/probs/OUT', 'NO_CREDIT', 'NO_CREDIT'],
    ['about:blank', undefined, '403'],
  ])('reads from the type %s and the code %s the code %s', (type, code, expected) => {
    expect(decodeProblem({ type, code }, { status: 403 }).code).toBe(expected);
  });

  it('takes the code and the id from the headers where the body has none', () => {
    const headers = { 'Error-Code': '1017', 'X-MT-ERROR-ID': ID };
    const problem = decodeProblem(undefined, { status: 403, headers });
    expect([problem.code, problem.id]).toEqual(['1017', ID]);
  });

  it('does not need the detail', () => {
    const body = { code: '1048', params: { operation: 'send' }, detail: 'Wait 5 seconds.' };
    const { detail: _, ...withDetail } = decodeProblem(body);
    const { detail: __, ...without } = decodeProblem({ code: '1048', params: body.params });
    expect(withDetail).toEqual(without);
  });
});

describe('retryAfter', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['5', 5],
    ['0', 0],
    ['Tue, 01 Jan 2030 00:01:30 GMT', 90],
    ['Mon, 31 Dec 2029 00:00:00 GMT', 0],
    ['soon', undefined],
    ['in 5 s', undefined],
    ['9'.repeat(400), undefined],
  ])('reads the header %s as %s seconds', (value, seconds) => {
    const headers = new Headers({ 'retry-after': value });
    expect(decodeProblem({}, { headers }).retryAfter).toBe(seconds);
  });

  it('falls back on the parameter, which a browser sees across origins', () => {
    const params = { retryAfterSeconds: 30 };
    expect(decodeProblem({ code: '1048', params }).retryAfter).toBe(30);
    expect(decodeProblem({ params }, { headers: { 'Retry-After': ['7'] } }).retryAfter).toBe(7);
  });

  it('ignores a parameter that is no number of seconds', () => {
    expect(decodeProblem({ params: { retryAfterSeconds: '30' } }).retryAfter).toBeUndefined();
    expect(decodeProblem({ params: { retryAfterSeconds: -1 } }).retryAfter).toBeUndefined();
  });
});

describe('decodeProblem on other bodies', () => {
  it('understands the profile mt-auth', () => {
    const headers = { 'error-code': '1078', 'x-mt-error-id': ID };
    const body = { errors: ['项目找不到该用户'], errorId: ID };
    expect(decodeProblem(body, { status: 400, headers })).toEqual({
      ...nothing,
      type: 'about:blank',
      code: '1078',
      status: 400,
      statedStatus: undefined,
      detail: '项目找不到该用户',
      instance: `urn:uuid:${ID}`,
      id: ID,
    });
  });

  it('lists the texts of an mt-auth body that has several', () => {
    const problem = decodeProblem({ errors: ['one', 'two'], errorId: ID }, { status: 400 });
    expect(problem.detail).toBe('one');
    expect(problem.violations).toEqual([
      { detail: 'one', params: {} },
      { detail: 'two', params: {} },
    ]);
  });

  it("understands Nest's own body", () => {
    const body = { statusCode: 404, message: 'Cannot GET /x', error: 'Not Found' };
    expect(decodeProblem(body, { status: 404 })).toEqual({
      ...nothing,
      type: 'about:blank',
      code: '404',
      status: 404,
      statedStatus: 404,
      title: 'Not Found',
      detail: 'Cannot GET /x',
    });
  });

  it("takes the errorCode of Nest's own body for the code", () => {
    const body = { statusCode: 403, message: 'Forbidden', errorCode: 'NO_CREDIT' };
    expect(decodeProblem(body).code).toBe('NO_CREDIT');
  });

  it("lists the texts of Nest's validation", () => {
    const body = {
      statusCode: 400,
      message: ['name is short', 'age is low'],
      error: 'Bad Request',
    };
    const { detail, violations } = decodeProblem(body);
    expect(detail).toBe('name is short');
    expect(violations.map((violation) => violation.detail)).toEqual([
      'name is short',
      'age is low',
    ]);
  });

  it("finds the places of Nest's grouped validation", () => {
    const message = { 'items.0.a/b': ['too short', 'not a name'], age: ['too low'] };
    const { byPointer, detail } = decodeProblem({ statusCode: 400, message, error: 'Bad Request' });
    expect(detail).toBeUndefined();
    expect([...byPointer.keys()]).toEqual(['#/items/0/a~1b', '#/age']);
    expect(byPointer.get('#/items/0/a~1b')).toEqual([
      { pointer: '#/items/0/a~1b', detail: 'too short', params: {} },
      { pointer: '#/items/0/a~1b', detail: 'not a name', params: {} },
    ]);
  });

  it.each([
    ['upstream connect error', 'upstream connect error'],
    ['  padded \n', 'padded'],
    ['"quoted"', 'quoted'],
    ['x'.repeat(5000), 'x'.repeat(1024)],
    ['<!doctype html><h1>502</h1>', undefined],
    ['', undefined],
    ['null', undefined],
    ['[1,2]', undefined],
    ['{"code":', '{"code":'],
  ])('reads the text %.30j', (body, detail) => {
    const problem = decodeProblem(body, { status: 502 });
    expect(problem.detail).toBe(detail);
    expect(problem.code).toBe('502');
  });

  it.each([[undefined], [null], [7], [true], [[]], [() => 1], [Symbol('x')], [NaN]])(
    'makes of %p what the status says',
    (body) => {
      expect(decodeProblem(body, { status: 500 })).toEqual({
        ...nothing,
        type: 'about:blank',
        code: '500',
        status: 500,
        statedStatus: undefined,
      });
    },
  );
});

describe('decodeProblem on hostile bodies', () => {
  it('lets no __proto__ through', () => {
    const body =
      '{"__proto__":{"code":"1048","polluted":1},"params":{"__proto__":{"polluted":1}},' +
      '"errors":[{"__proto__":{"detail":"x"},"pointer":"__proto__"}],"x":{"constructor":1}}';
    const problem = decodeProblem(body, { status: 400 });
    expect(problem.code).toBe('400');
    expect(Object.getPrototypeOf(problem.params)).toBe(Object.prototype);
    expect(Object.hasOwn(problem.params, '__proto__')).toBe(false);
    expect(Object.keys(problem.extensions)).toEqual(['x']);
    expect(problem.violations).toEqual([{ pointer: '__proto__', params: {} }]);
    expect(problem.byPointer.get('__proto__')).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('does not read a text of more than 256 KB', () => {
    const body = JSON.stringify({ code: '1048', filler: 'x'.repeat(300_000) });
    const problem = decodeProblem(body, { status: 500 });
    expect([problem.code, problem.detail]).toEqual(['500', undefined]);
  });

  it('lists no more than 100 broken rules, and says that there were more', () => {
    const errors = Array.from({ length: 100_000 }, (_, at) => ({ pointer: `#/${at}` }));
    const { violations, truncated } = decodeProblem({ errors });
    expect(violations).toHaveLength(100);
    expect(truncated).toBe(true);
  });

  it('is not lost in a body that contains itself', () => {
    const body: Record<string, unknown> = { code: '1048' };
    body.self = body;
    body.params = body;
    body.errors = [body, [body]];
    expect(decodeProblem(body).code).toBe('1048');
  });

  it('reads text that is nested deeply', () => {
    const body = '['.repeat(100_000);
    expect(decodeProblem(body, { status: 400 }).code).toBe('400');
  });

  it('survives a body whose members throw', () => {
    const body = {
      code: '1048',
      get title() {
        throw new Error('no');
      },
    };
    expect(decodeProblem(body, { status: 418 }).code).toBe('418');
  });

  it('asks the network for nothing', () => {
    const fetched = jest.spyOn(globalThis, 'fetch');
    decodeProblem({ type: 'https://api.example.com/errors/1017', instance: 'https://x.example/1' });
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

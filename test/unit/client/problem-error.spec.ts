import {
  decodeProblem,
  isMtError,
  MtProblemError,
  pointerPath,
  rejectWithProblem,
  throwOnProblem,
} from 'nestjs-mt-errors/client';

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );

describe('isMtError', () => {
  const problem = decodeProblem({ code: '1048', params: { operation: 'send' } });

  it('tells the code of a problem', () => {
    expect(isMtError(problem, '1048')).toBe(true);
    expect(isMtError(problem, '1017')).toBe(false);
  });

  it('takes one of several codes, and without codes any problem', () => {
    expect(isMtError(problem, '1017', '1048')).toBe(true);
    expect(isMtError(problem)).toBe(true);
  });

  it('tells the code of an error that was made of a problem', () => {
    const error: unknown = new MtProblemError(problem);
    expect(isMtError(error, '1048') && error.params.operation).toBe('send');
  });

  it.each([[{ code: '1048' }], [null], [undefined], ['1048'], [new Error('1048')]])(
    'is false for %p, which no decoder made',
    (value) => {
      expect(isMtError(value, '1048')).toBe(false);
    },
  );

  it('does not show its mark to whoever serializes a problem', () => {
    expect(Object.getOwnPropertySymbols({ ...problem })).toEqual([]);
  });
});

describe('MtProblemError', () => {
  it('has the members of the problem, and says what happened', () => {
    const problem = decodeProblem({
      code: '1048',
      key: 'OPERATION_COOLING_DOWN',
      title: 'Too often',
      status: 429,
    });
    const error = new MtProblemError(problem);
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe('1048 OPERATION_COOLING_DOWN: Too often');
    expect(error).toMatchObject({ name: 'MtProblemError', code: '1048', status: 429, problem });
  });

  it.each([
    [{ code: '3001', detail: 'No order 7.' }, '3001: No order 7.'],
    [{ code: '3001' }, '3001'],
  ])('makes of %j the message %s', (body, message) => {
    expect(new MtProblemError(decodeProblem(body)).message).toBe(message);
  });
});

describe('throwOnProblem', () => {
  it.each([200, 204, 304])('gives a response of status %s back unread', async (status) => {
    const response = new Response(status === 200 ? 'fine' : null, { status });
    await expect(throwOnProblem(Promise.resolve(response))).resolves.toBe(response);
    expect(response.bodyUsed).toBe(false);
  });

  it('throws what a failed response says', async () => {
    const headers = { 'retry-after': '5', 'content-type': 'application/problem+json' };
    const response = new Response('{"code":"1048","status":429}', { status: 429, headers });
    const error = await caught(throwOnProblem(response));
    expect(error).toMatchObject({ code: '1048', status: 429, retryAfter: 5, cause: response });
  });

  it('passes on a failure of the network', async () => {
    const failure = new TypeError('fetch failed');
    expect(await caught(throwOnProblem(Promise.reject(failure)))).toBe(failure);
  });
});

describe('decodeProblem on a response', () => {
  it('reads UTF-8 that is cut anywhere', async () => {
    const bytes = new TextEncoder().encode('{"code":"1078","title":"项目找不到该用户"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const problem = await decodeProblem(new Response(body, { status: 404 }));
    expect([problem.code, problem.title]).toEqual(['1078', '项目找不到该用户']);
  });

  it('stops reading a body that does not end', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(120)),
      cancel() {
        cancelled = true;
        throw new Error('no');
      },
    });
    const problem = await decodeProblem(new Response(body, { status: 500 }));
    expect([problem.code, problem.detail, cancelled]).toEqual(['500', undefined, true]);
  });

  it('goes by the headers where the body was read before, or breaks off', async () => {
    const headers = { 'error-code': '1017' };
    const read = new Response('{}', { status: 403, headers });
    await read.text();
    const broken = new Response(
      new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }),
      { status: 403, headers },
    );
    expect((await decodeProblem(read)).code).toBe('1017');
    expect((await decodeProblem(broken)).code).toBe('1017');
  });

  it('reads a response that has no stream, and one without a body', async () => {
    const like = { status: 404, headers: new Headers(), text: async () => '{"code":"1078"}' };
    expect((await decodeProblem(like)).code).toBe('1078');
    expect((await decodeProblem(new Response(null, { status: 404 }))).code).toBe('404');
  });
});

describe('rejectWithProblem', () => {
  it.each([
    ['parsed', { code: '1078' }],
    ['text', '{"code":"1078"}'],
    ['a Blob', new Blob(['{"code":"1078"}'])],
  ])('understands an answer whose body is %s', async (_, data) => {
    const failure = { response: { status: 404, headers: {}, data } };
    const error = await caught(rejectWithProblem(failure));
    expect(error).toBeInstanceOf(MtProblemError);
    expect(error).toMatchObject({ code: '1078', status: 404, cause: failure });
  });

  it.each([[new Error('timeout')], [undefined], ['text']])(
    'passes on %p, which has no answer',
    async (failure) => {
      expect(await caught(rejectWithProblem(failure))).toBe(failure);
    },
  );
});

describe('pointerPath', () => {
  it.each([
    ['#/items/0/name', ['items', '0', 'name']],
    ['#/a~1b/c~0d/m%20n/~01', ['a/b', 'c~d', 'm n', '~1']],
    ['#/%E5%90%8D', ['名']],
    ['#/100%', ['100%']],
    ['#', []],
    ['', []],
    ['#/', ['']],
  ])('splits %s', (pointer, names) => {
    expect(pointerPath(pointer)).toEqual(names);
  });
});

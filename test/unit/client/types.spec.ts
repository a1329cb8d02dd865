import { decodeProblem, isMtError, type MtErrorParams } from 'nestjs-mt-errors/client';

type Known = MtErrorParams & { '3001': { orderId: string } };

describe('the types of the client', () => {
  it('narrow a problem by its code', () => {
    const read = (body: unknown): unknown => {
      const problem = decodeProblem(body);
      switch (problem.code) {
        case '1048':
          // @ts-expect-error -- a parameter of another code
          void problem.params.projectId;
          return problem.params.retryAfterSeconds?.toFixed(1);
        case '1017':
          return problem.params.projectId?.toUpperCase();
        case '404':
        case 'unknown':
          return problem.params;
        default:
          return problem.code.length;
      }
    };
    expect(read({ code: '1048', params: { retryAfterSeconds: 3 } })).toBe('3.0');
    expect(read({ code: '1017', params: { projectId: 'p1' } })).toBe('P1');
    expect(read({ status: 404 })).toEqual({});
    expect(read({})).toEqual({});
    expect(read({ code: '3001' })).toBe(4);
  });

  it('compare no code that was not declared', () => {
    const problem = decodeProblem({ code: '3001' });
    // @ts-expect-error -- not a built-in code, and none was declared
    expect(problem.code === '3001').toBe(true);
  });

  it("know a user's own codes", () => {
    const problem = decodeProblem<Known>({ code: '3001', params: { orderId: 'O7' } });
    const orderId: string | undefined = problem.code === '3001' ? problem.params.orderId : '';
    expect(orderId).toBe('O7');
  });

  it('give a promise for a response and a value for a body', async () => {
    const pending = decodeProblem(new Response('{"code":"1017"}', { status: 403 }));
    // @ts-expect-error -- it is a promise
    expect(pending.code).toBeUndefined();
    expect((await pending).code).toBe('1017');
  });

  it('narrow what was caught', () => {
    const error: unknown = decodeProblem({ code: '1017', params: { projectId: 'P1' } });
    expect(isMtError(error, '1017') ? error.params.projectId : undefined).toBe('P1');
    const own: unknown = decodeProblem({ code: '3001', params: { orderId: 'O7' } });
    expect(isMtError<'3001', Known>(own, '3001') ? own.params.orderId : undefined).toBe('O7');
  });
});

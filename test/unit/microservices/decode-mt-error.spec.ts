import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { decodeMtError, encodeMtError, rehydrate } from 'nestjs-mt-errors/microservices';
import { firstValueFrom, of, throwError, timeout, NEVER } from 'rxjs';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order' },
    },
  },
);

function outcomeOf(error: unknown): unknown {
  const decoded = decodeMtError(error);
  return decoded && { status: decoded.status, kind: decoded.kind, retryable: decoded.retryable };
}

const unreachable = { status: 503, kind: 'upstream', retryable: true };
const late = { status: 504, kind: 'upstream', retryable: true };
const misunderstood = { status: 502, kind: 'upstream', retryable: false };

class EmptyResponseException extends Error {}

describe('reading what a client of a microservice fails with', () => {
  it('gives an exception of this process back as it is', () => {
    const exception = new MtException('1078');

    expect(decodeMtError(exception)).toBe(exception);
  });

  it('reads what encodeMtError wrote', () => {
    const sent = new MtErrors.AGGREGATE_OUTDATED();
    const wire = encodeMtError(sent, 'billing');

    expect(wire).toEqual({
      $mt: 1,
      code: '0009',
      key: 'AGGREGATE_OUTDATED',
      section: 'mt-common',
      id: sent.id,
      svc: 'billing',
      retryable: sent.retryable,
      status: 'error',
      message: 'The version of the resource is out of date',
    });
    expect(decodeMtError(JSON.stringify(wire))).toMatchObject({ code: '0009', id: sent.id });
  });

  it('knows the codes of the catalogues that it is given', () => {
    const wire = encodeMtError(new OrderErrors.ORDER_NOT_FOUND({ orderId: 'O-7' }));
    const renamed = { ...wire, key: 'OLD_NAME' };

    expect(decodeMtError(wire, { catalogs: [OrderErrors] })).toBeInstanceOf(
      OrderErrors.ORDER_NOT_FOUND,
    );
    expect(decodeMtError(renamed, { catalogs: [OrderErrors] })).toBeInstanceOf(
      OrderErrors.ORDER_NOT_FOUND,
    );
    expect(decodeMtError(wire)).toMatchObject({ code: '3001', status: 502 });
  });

  it.each([
    [
      'no handler',
      'There is no matching message handler defined in the remote service.',
      unreachable,
    ],
    ['no subscriber', new EmptyResponseException('x'), unreachable],
    ['a closed connection', new Error('Connection closed'), unreachable],
    [
      'a refused connection',
      Object.assign(new Error('x'), { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' }),
      unreachable,
    ],
    [
      'every address refused',
      Object.assign(new AggregateError([new Error('x')]), { code: 'ECONNREFUSED' }),
      unreachable,
    ],
    [
      'a connection that took too long',
      Object.assign(new Error('x'), { code: 'ETIMEDOUT', errno: -110, syscall: 'connect' }),
      late,
    ],
    [
      'a certificate that is not trusted',
      Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      misunderstood,
    ],
    [
      'the form of Nest itself',
      { status: 'error', message: 'Internal server error' },
      misunderstood,
    ],
    [
      'a missing file',
      Object.assign(new Error('x'), { code: 'ENOENT', errno: -2, syscall: 'open' }),
      undefined,
    ],
    ['a code without a call', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), undefined],
    ['any other error', new TypeError('x'), undefined],
    ['any other text', 'x', undefined],
    ['nothing', undefined, undefined],
    ['an object without a class', Object.create(null), undefined],
    ['bytes', new Uint8Array(3), undefined],
    ['metadata that is none', { code: 5, details: 'x', metadata: {} }, undefined],
    ['metadata that gives nothing', { metadata: { get: () => 'x' } }, undefined],
  ])('understands %s', (_what, error, expected) => {
    expect(outcomeOf(error)).toEqual(expected);
  });

  it.each([
    [
      'when it is read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    [
      'when it is asked',
      {
        getError: () => {
          throw new Error('no');
        },
      },
    ],
  ])('never throws, even for an error that throws %s', (_when, error) => {
    expect(decodeMtError(error)).toBeUndefined();
  });
});

describe('the operator', () => {
  const failureOf = (error: unknown): Promise<unknown> =>
    firstValueFrom(throwError(() => error).pipe(rehydrate({ catalogs: [OrderErrors] }))).catch(
      (thrown: unknown) => thrown,
    );

  it('lets values through', async () => {
    expect(await firstValueFrom(of(7).pipe(rehydrate()))).toBe(7);
  });

  it('gives the exception again', async () => {
    const wire = encodeMtError(new OrderErrors.ORDER_NOT_FOUND({ orderId: 'O-7' }));

    expect(await failureOf(wire)).toBeInstanceOf(OrderErrors.ORDER_NOT_FOUND);
  });

  it('makes a call that takes too long an upstream failure', async () => {
    const call = firstValueFrom(NEVER.pipe(timeout(10), rehydrate())).catch(
      (thrown: unknown) => thrown,
    );

    expect(await call).toMatchObject(late);
  });

  it('leaves any other error as it is', async () => {
    const error = new TypeError('x');

    expect(await failureOf(error)).toBe(error);
  });
});

import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { mtMatchers } from 'nestjs-mt-errors/testing';

expect.extend(mtMatchers);

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_LOST: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', shelf: { type: 'string', private: true } },
      title: { en: 'The order is lost' },
    },
  },
);

const cause = new Error('disk');
const lost = (): never => {
  throw OrderErrors.ORDER_LOST({ orderId: '7', shelf: 'B' }, { cause, retryAfter: 3 });
};
const lostLater = async (): Promise<never> => {
  await Promise.resolve();
  return lost();
};

/** The message of a failed expectation, without colours. */
async function messageOf(check: () => unknown): Promise<string> {
  const failure: unknown = await Promise.resolve()
    .then(check)
    .catch((error: unknown) => error);
  const { message = 'nothing was thrown' } = (failure ?? {}) as { message?: string };
  // oxlint-disable-next-line no-control-regex -- colours are control characters
  return message.replace(/\u001b\[\d+m/g, '');
}

describe('toThrowMtError', () => {
  it('runs a function, and waits for a promise', async () => {
    expect(lost).toThrowMtError('3001');
    await expect(lostLater()).toThrowMtError('3001');
    await expect(lostLater).toThrowMtError(OrderErrors.ORDER_LOST);
    await expect(lostLater()).rejects.toThrowMtError('3001');
    expect(() => new MtException('1078')).not.toThrowMtError('1078');
    expect(() => {
      throw new MtException('1078');
    }).toThrowMtError('1078');
    await expect(Promise.resolve(1)).not.toThrowMtError('3001');
    await expect(Promise.resolve(1)).resolves.not.toThrowMtError('3001');
  });

  it('takes an exception that was caught', () => {
    expect(MtErrors.PROJECT_USER_NOT_FOUND()).toThrowMtError('1078');
    expect(MtErrors.PROJECT_USER_NOT_FOUND()).toBeMtError('1078', { status: 404 });
  });

  it('compares everything that an exception has', () => {
    expect(lost).toThrowMtError('3001', {
      key: 'ORDER_LOST',
      section: 'orders',
      kind: 'not-found',
      status: 404,
      message: '3001 ORDER_LOST: The order is lost',
      params: { orderId: '7', shelf: 'B' },
      violations: [],
      retryable: false,
      retryAfter: 3,
      cause,
    });
    expect(lost).toThrowMtError('3001', { params: { orderId: expect.any(String) } });
    expect(lost).not.toThrowMtError('3001', { params: { orderId: '8' } });
    expect(lost).not.toThrowMtError('3001', { cause: new Error('net') });
  });

  it('tells two meanings of one code apart by their entries', () => {
    const thrower = (): never => {
      throw MtErrors.INSTANCE_ID_INVALID_LEGACY();
    };
    expect(thrower).toThrowMtError('0061');
    expect(thrower).toThrowMtError(MtErrors.INSTANCE_ID_INVALID_LEGACY);
    expect(thrower).not.toThrowMtError(MtErrors.VALUE_MISMATCH);
  });

  it('shows what differed, and what it was', async () => {
    const message = await messageOf(() =>
      expect(lost).toThrowMtError('3001', { params: { orderId: '8', shelf: 'B' } }),
    );
    expect(message).toContain('expect(received).toThrowMtError(code, expected)');
    expect(message).toContain('-     "orderId": "8",');
    expect(message).toContain('+     "orderId": "7",');
    expect(message).not.toMatch(/^[-+].*(shelf|code)/m);
    expect(message).toContain('"message": "3001 ORDER_LOST: The order is lost"');
  });

  it('says so where nothing, or something else, was thrown', async () => {
    expect(await messageOf(() => expect(() => 7).toThrowMtError('3001'))).toContain(
      'Received: nothing was thrown; the result was 7',
    );
    const other = (): never => {
      throw new TypeError('x');
    };
    expect(await messageOf(() => expect(other).toThrowMtError('3001'))).toContain(
      'Received: another error was thrown: [TypeError: x]',
    );
    expect(await messageOf(() => expect(Promise.resolve(7)).toThrowMtError('3001'))).toContain(
      'nothing was thrown; the result was 7',
    );
    expect(await messageOf(() => expect(lost).not.toThrowMtError('3001'))).toContain(
      'expect(received).not.toThrowMtError(code, expected)\n\nExpected: not {"code": "3001"}',
    );
  });

  it.each([undefined, null, 7, {}])('takes %p for no code', async (code) => {
    expect(await messageOf(() => expect(lost).toThrowMtError(code as never))).toMatch(
      /^toThrowMtError\(\): .* is no code and no entry: write for example toThrowMtError\('1078'\)/,
    );
  });
});

describe('toBeMtError', () => {
  const body = { code: '3001', key: 'ORDER_LOST', status: 404, params: { orderId: '7' } };

  it('stands inside other expectations', () => {
    expect({ answers: [body] }).toEqual({ answers: [expect.toBeMtError('3001', { status: 404 })] });
    expect({ answers: [body] }).not.toEqual({ answers: [expect.toBeMtError('3002')] });
  });

  it('shows the code that came instead', async () => {
    const message = await messageOf(() => expect(body).toBeMtError('1078', { status: 404 }));
    expect(message).toContain('-   "code": "1078",');
    expect(message).toContain('+   "code": "3001",');
    expect(message).toContain('    "status": 404,');
    expect(message).toContain('"key": "ORDER_LOST"');
  });

  it.each([
    ['a body without a code', { message: 'no' }, 'a body without a code: {"message": "no"}'],
    ['a page', '<html>', 'a body without a code: "<html>"'],
    [
      'an answer without a body',
      { status: 502, headers: {} },
      'an answer of status 502 without a code: undefined',
    ],
    ['a code that is no text', { code: 7 }, 'a body without a code: {"code": 7}'],
    ['nothing', undefined, 'neither a response nor a body'],
    ['null', null, 'neither a response nor a body'],
    ['a number', 7, 'neither a response nor a body'],
  ])('says what it got instead: %s', async (_, received, message) => {
    expect(await messageOf(() => expect(received).toBeMtError('1078'))).toContain(
      `Expected: {"code": "1078"}\nReceived: ${message}`,
    );
  });

  it('says that a body has been read', async () => {
    const response = new Response('{"code":"1078"}', { status: 404 });
    await response.text();
    expect(await messageOf(() => expect(response).toBeMtError('1078'))).toContain(
      'a response whose body has been read already: match it before you read it, or match the body',
    );
  });

  it('believes the status line and not the body', () => {
    const response = { status: 500, headers: {}, body };
    expect(response).toBeMtError('3001', { status: 500 });
    expect(response).not.toBeMtError('3001', { status: 404 });
  });

  it('is not misled by names that every object inherits', () => {
    expect({ code: '3001' }).not.toBeMtError('3001', { constructor: Object } as never);
    expect(JSON.parse('{"__proto__":{"code":"3001"}}')).not.toBeMtError('3001');
  });
});

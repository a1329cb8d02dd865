import { MtConflictException, MtErrors, MtException } from 'nestjs-mt-errors';
import { builtInByCode, builtInDefinitions } from '../../../lib/catalog/built-in.js';
import { EXCEPTION } from '../../../lib/exceptions/brand.js';
import { decodeError, type WireLookup } from '../../../lib/wire/decode-error.js';
import { encodeError } from '../../../lib/wire/encode-error.js';

const lookup: WireLookup = (code, key) =>
  builtInDefinitions.find((definition) => definition.code === code && definition.key === key) ??
  builtInByCode(code);
const ID = '6f6c0a0e-0000-4000-8000-000000000001';
const decode = (value: unknown): MtException | undefined => decodeError(value, lookup);
const wire = (fields: object): unknown => ({ $mt: 1, code: '0009', id: ID, ...fields });
const overWire = (exception: MtException, service: string): MtException =>
  decode(JSON.parse(JSON.stringify(encodeError(exception, { service, message: 'm' }))))!;

describe('reading an exception of another process', () => {
  it('gives the same exception', () => {
    const sent = new MtErrors.TOO_SHORT(
      { min: 6 },
      { retryAfter: 3, violations: [{ code: '0038', key: 'TOO_SHORT', pointer: '#/name' }] },
    );
    const read = overWire(sent, 'billing');

    expect(read).toBeInstanceOf(MtErrors.TOO_SHORT);
    expect({ ...read.toJSON(), retryAfter: read.retryAfter }).toEqual({
      ...sent.toJSON(),
      retryAfter: 3,
    });
  });

  it('keeps which text speaks for a rule', () => {
    const violations = [
      {
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'isLength',
        text: 'isLength.min',
        params: { min: 2 },
      },
    ];

    expect(overWire(MtErrors.TOO_SHORT(undefined, { violations }), 'a').violations).toEqual(
      violations,
    );
  });

  it('tells apart two meanings of one code', () => {
    const [first, second] = builtInDefinitions.filter(({ code }) => code === '0061');

    expect(overWire(new MtException(first!), 'a').key).toBe(first!.key);
    expect(overWire(new MtException(second!), 'a').key).toBe(second!.key);
    expect(first!.key).not.toBe(second!.key);
  });

  it('is an exception of its kind', () => {
    expect(decode(wire({}))).toBeInstanceOf(MtConflictException);
  });

  it('keeps id, service and causes when it is passed on unchanged', () => {
    const origin = new MtErrors.AGGREGATE_OUTDATED(undefined, { cause: new RangeError('secret') });
    const relayed = encodeError(overWire(origin, 'inventory'), {
      service: 'billing',
      message: 'm',
    });

    expect(relayed).toMatchObject({
      id: origin.id,
      svc: 'inventory',
      chain: [{ name: 'RangeError' }],
    });
  });

  it('names the first service in the chain of an exception that was wrapped', () => {
    const origin = new MtErrors.AGGREGATE_OUTDATED(undefined, { cause: new RangeError('secret') });
    const wrapped = new MtException('1078', { cause: overWire(origin, 'inventory') });

    expect(encodeError(wrapped, { service: 'billing', message: 'm' })).toMatchObject({
      code: '1078',
      svc: 'billing',
      chain: [{ name: 'MtException', code: origin.code, svc: 'inventory' }, { name: 'RangeError' }],
    });
  });

  it('keeps a code that it does not know as the code, with the text of status 502', () => {
    const read = decode(wire({ code: '9999', key: 'EVIL_KEY', http: 200, params: { a: 1 } }))!;

    expect(read.toJSON()).toEqual({
      code: '9999',
      key: 'BAD_GATEWAY',
      section: 'http',
      kind: 'upstream',
      status: 502,
      params: {},
      violations: [],
      id: ID,
    });
    expect(read.message).toBe('9999 BAD_GATEWAY: Bad Gateway');
  });

  it('passes a code that it does not know on as it came', () => {
    const read = decode(
      wire({
        code: '9999',
        key: 'ORDER_LOST',
        section: 'orders',
        svc: 'orders',
        params: { orderId: 'O-7', nested: { a: 1 } },
      }),
    )!;

    expect(encodeError(read, { service: 'b', message: 'm' })).toMatchObject({
      code: '9999',
      key: 'ORDER_LOST',
      section: 'orders',
      svc: 'orders',
      params: { orderId: 'O-7' },
      id: ID,
    });
  });

  it('keeps the code that an author gave to a plain status', () => {
    const read = decode(wire({ code: 'USER_GONE', section: 'http', http: 410 }))!;

    expect(read).toMatchObject({ code: 'USER_GONE', status: 410, key: 'GONE' });
  });

  it('takes parameters only as its own entry declares them', () => {
    const params = { min: 6, reason: 'x', __proto__: { polluted: 1 }, max: { toString: 'no' } };
    const text = JSON.stringify(wire({ code: '0038', params })).replace(
      '"min"',
      '"__proto__":{"a":1},"min"',
    );

    expect(decode(text)!.params).toEqual({ min: 6 });
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('never takes a private parameter', () => {
    expect(decode(wire({ code: '0000', params: { reason: 'secret' } }))!.params).toEqual({});
  });

  it('takes no text of another process', () => {
    const violation = { code: '0038', key: 'TOO_SHORT', detail: '<script>', pointer: '#/a' };
    const read = decode(
      wire({ message: '<script>', title: '<script>', detail: '<script>', violations: [violation] }),
    )!;

    expect(JSON.stringify([read.toJSON(), read.message])).not.toContain('script');
    expect(read.violations).toEqual([{ code: '0038', key: 'TOO_SHORT', pointer: '#/a' }]);
  });

  it('reads JSON text and bytes of it', () => {
    const text = JSON.stringify(wire({}));

    expect(decode(text)!.id).toBe(ID);
    expect(decode(Buffer.from(text))!.id).toBe(ID);
  });

  it('reads what it knows of a newer version', () => {
    expect(
      decode({ $mt: 7, code: '0009', id: ID, novelty: { deep: [1] } })!.toJSON(),
    ).toMatchObject({
      code: '0009',
      id: ID,
      status: 409,
    });
  });

  it('gives an exception without a proper id one of its own', () => {
    expect(decode({ $mt: 1, code: '0009', id: 'x\r\ny' })!.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    '{',
    '{"$mt":1',
    '{"$mt":1,"code":"0009"' + ' '.repeat(20_000) + '}',
    [],
    {},
    { $mt: 1 },
    { $mt: '1', code: '0009' },
    { $mt: 0, code: '0009' },
    { $mt: 1.5, code: '0009' },
    { $mt: 1, code: 9 },
    { $mt: 1, code: '' },
    { $mt: 1, code: '__proto__' },
    { $mt: 1, code: 'x'.repeat(65) },
    { $mt: 1, code: '0009\n' },
    Object.create({ $mt: 1, code: '0009' }) as object,
    new Uint8Array(20_000),
    new Proxy(
      {},
      {
        has: () => true,
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    ),
  ])('does not take %# for an exception', (value) => {
    expect(decode(value)).toBeUndefined();
  });

  it.each([
    ['section', 'a b'],
    ['svc', '<script>'],
    ['svc', 5],
    ['http', 200],
    ['http', '404'],
    ['retryable', 'yes'],
    ['retryAfter', -1],
    ['retryAfter', '5'],
    ['retryAfter', Infinity],
    ['violations', {}],
    ['violations', [null, 5, { code: 5 }, { code: '0038' }, []]],
    ['chain', 'x'],
    ['chain', [null, { name: 'a b' }, { name: 5 }, []]],
    ['trace', '00-xyz'],
    ['params', [1]],
    ['params', 'x'],
  ])('passes over a bad %s', (name, value) => {
    const read = decode(wire({ [name]: value }))!;

    expect(read.toJSON()).toEqual(decode(wire({}))!.toJSON());
    expect(encodeError(read, { message: 'm' })).toEqual({
      ...encodeError(decode(wire({}))!, { message: 'm' }),
    });
  });

  it('bounds what it takes', () => {
    const violations = Array.from({ length: 1000 }, () => ({
      code: '0038',
      key: 'TOO_SHORT',
      params: Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [`p${i}`, 'x'.repeat(10_000)]),
      ),
    }));
    const chain = Array.from({ length: 1000 }, () => ({ name: 'Error' }));
    const read = decode(wire({ violations, chain, retryAfter: 1e12 }))!;

    expect(read.violations).toHaveLength(100);
    expect(Object.keys(read.violations[0]!.params!)).toHaveLength(8);
    expect(read.retryAfter).toBe(86_400);
    expect(encodeError(read, { message: 'm' }).cut).toBeDefined();
  });
});

describe('the status of a read exception', () => {
  it('is that of its entry, unless the throw chose another', () => {
    expect(decode(wire({}))!.status).toBe(409);
    expect(decode(wire({ http: 409 }))!.status).toBe(409);
    expect(decode(wire({ http: 410 }))!.status).toBe(410);
  });

  it('is 502 for a code that is not known, whatever it came with', () => {
    expect(decode(wire({ code: '9999', http: 410 }))!.status).toBe(502);
    expect(decode(wire({ code: '9999', http: 502 }))!.status).toBe(502);
  });

  it('is the one that came where the failure is no more than that', () => {
    expect(decode(wire({ code: '404', section: 'http', http: 404 }))!.toJSON()).toMatchObject({
      code: '404',
      key: 'NOT_FOUND',
      kind: 'http',
      status: 404,
    });
    expect(decode(wire({ code: '404', section: 'http' }))!.status).toBe(502);
  });
});

describe('a read exception', () => {
  it('may be repeated where its sender says so', () => {
    const retryable = (fields: object): boolean => decode(wire(fields))!.retryable;

    expect(retryable({ retryable: true })).toBe(true);
    expect(retryable({ retryable: false })).toBe(false);
    expect(decode(wire({ code: '9999', retryable: true }))!.retryable).toBe(true);
  });

  it('has where it came from for its cause', () => {
    const chain = [{ name: 'RangeError' }];
    const sent = { svc: 'billing', chain, trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };

    expect(decode(wire({ ...sent, key: 'KEY', section: 'far', http: 410 }))!.cause).toMatchObject({
      service: 'billing',
      chain,
      trace: sent.trace,
      identity: { code: '0009', key: 'KEY', section: 'far', http: 410, params: undefined },
    });
    expect(decode(wire({}))!.cause).toMatchObject({ service: undefined, chain: [] });
  });

  it('passes parameters on only under a code that it does not know', () => {
    const params = { a: 1 };
    const passed = (code: string): unknown =>
      (decode(wire({ code, params }))!.cause as { identity: { params?: unknown } }).identity.params;

    expect(passed('9999')).toEqual(params);
    expect(passed('0009')).toBeUndefined();
  });
});

describe('a code of this application that blames another service', () => {
  const upstream = {
    ...builtInByCode('0009')!,
    key: 'BANK_FAILED',
    section: 'bank',
    kind: 'upstream',
    status: 502,
  } as const;
  const read = (value: unknown): MtException => decodeError(value, () => upstream)!;

  it('is known all the same', () => {
    const sent = read(wire({ http: 503, params: { a: 1 } }));

    expect(sent.status).toBe(503);
    expect(sent.cause).toMatchObject({ identity: { params: undefined } });
  });
});

it('a mere status passes no parameters on', () => {
  const read = decode(wire({ code: '404', section: 'http', http: 404, params: { a: 1 } }))!;

  expect(read.cause).toMatchObject({ identity: { params: undefined } });
});

it('a status that is the entry’s own leaves it to the overrides of the application', () => {
  expect(decode(wire({ http: 409 }))![EXCEPTION].status).toBeUndefined();
  expect(decode(wire({ http: 410 }))![EXCEPTION].status).toBe(410);
});

import { inspect } from 'node:util';
import {
  defineErrors,
  MtConflictException,
  MtErrors,
  MtException,
  MtInternalException,
  MtNotFoundException,
  MtValidationException,
  type MtErrorCode,
} from 'nestjs-mt-errors';
import { catalogRows } from '../../support/catalog-fixture.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', dsn: { type: 'string', private: true, optional: true } },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
    ORDER_CLOSED: {
      code: '3002',
      status: 409,
      kind: 'conflict',
      title: { en: 'The order is closed' },
    },
  },
);

describe('an exception', () => {
  it('thrown by code carries everything about its entry', () => {
    const error = new MtException('1078');
    expect(error).toBeInstanceOf(Error);
    expect({
      name: error.name,
      message: error.message,
      code: error.code,
      errorCode: error.errorCode,
      key: error.key,
      section: error.section,
      kind: error.kind,
      status: error.status,
      statusCode: error.statusCode,
      getStatus: error.getStatus(),
      getResponse: error.getResponse(),
      expose: error.expose,
      params: error.params,
      violations: error.violations,
      retryable: error.retryable,
      retryAfter: error.retryAfter,
    }).toEqual({
      name: 'MtException',
      message: '1078 PROJECT_USER_NOT_FOUND: The project has no such user',
      code: '1078',
      errorCode: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      section: 'mt-access',
      kind: 'not-found',
      status: 404,
      statusCode: 404,
      getStatus: 404,
      getResponse: { statusCode: 404, errorCode: '1078', message: 'The project has no such user' },
      expose: true,
      params: {},
      violations: [],
      retryable: false,
      retryAfter: undefined,
    });
  });

  it('has a stack that begins where it was thrown', () => {
    const [header, first] = new MtException('1078').stack!.split('\n');
    expect(header).toBe('MtException: 1078 PROJECT_USER_NOT_FOUND: The project has no such user');
    expect(first).toContain('mt-exception.spec');
  });

  it('never puts parameters into its message', () => {
    const error = new MtException('0064', { params: { sqlstate: '23505', expected: 1 } });
    expect(error.message).not.toMatch(/23505|1 /);
  });

  it('is thrown by name, with and without new', () => {
    for (const error of [new MtErrors.AGGREGATE_OUTDATED(), MtErrors.AGGREGATE_OUTDATED()]) {
      expect(error).toMatchObject({ code: '0009', key: 'AGGREGATE_OUTDATED' });
      expect(error).toBeInstanceOf(MtErrors.AGGREGATE_OUTDATED);
      expect(error).toBeInstanceOf(MtException);
      expect(error).toBeInstanceOf(MtConflictException);
      expect(error).not.toBeInstanceOf(MtErrors.ENDPOINT_DUPLICATE);
      expect(error).not.toBeInstanceOf(MtNotFoundException);
    }
  });

  it('is an instance of its kind however it was thrown', () => {
    expect(new MtException('0009')).toBeInstanceOf(MtConflictException);
    expect(new MtException('1078')).toBeInstanceOf(MtNotFoundException);
    expect(new MtException('0037')).toBeInstanceOf(MtValidationException);
    expect(new MtException('0037')).not.toBeInstanceOf(MtConflictException);
    expect(new MtConflictException('0009')).toBeInstanceOf(MtException);
    expect(new Error('no')).not.toBeInstanceOf(MtException);
    expect(null).not.toBeInstanceOf(MtException);
    expect('text').not.toBeInstanceOf(MtConflictException);
  });

  it('can be subclassed, and the subclass is an ordinary class', () => {
    class Special extends MtException {
      constructor() {
        super('1078');
      }
    }
    expect(new Special()).toBeInstanceOf(Special);
    expect(new Special()).toBeInstanceOf(MtNotFoundException);
    expect(new MtException('1078')).not.toBeInstanceOf(Special);
    class SpecialConflict extends MtConflictException {}
    expect(new SpecialConflict('0009')).toBeInstanceOf(SpecialConflict);
    expect(new MtException('0009')).not.toBeInstanceOf(SpecialConflict);
  });

  it('is recognised by MtException.is, alone and with an entry', () => {
    const error: unknown = new MtException('0009', { params: { expectedVersion: 3 } });
    expect(MtException.is(error)).toBe(true);
    expect(MtException.is(error, MtErrors.AGGREGATE_OUTDATED)).toBe(true);
    expect(MtException.is(error, MtErrors.ALREADY_ADMIN)).toBe(false);
    expect(MtException.is({ code: '0009' })).toBe(false);
    expect(MtException.is(undefined)).toBe(false);
  });

  it('keeps its code when somebody assigns another', () => {
    const error = new MtException('0005') as MtException & { code: unknown };
    expect(() => {
      error.code = 541;
    }).not.toThrow();
    expect(error.code).toBe('0005');
    expect(Object.isFrozen(error)).toBe(false);
    (error as unknown as { note: string }).note = 'kept';
    expect(error).toHaveProperty('note', 'kept');
  });

  it('makes its id when it is first read, and keeps it', () => {
    const error = new MtException('1078');
    expect(error.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(error.id).toBe(error.id);
    expect(error.id).not.toBe(new MtException('1078').id);
  });

  it('takes params, cause, status, retryAfter and headers', () => {
    const cause = new Error('pool is empty');
    const until = new Date(0);
    const error = new MtException('0064', {
      params: { expected: 1, actual: 0, sqlstate: '40001' },
      cause,
      status: 503,
      retryAfter: until,
    });
    expect(error).toMatchObject({ status: 503, expose: false, cause, retryAfter: until });
    expect(error.params).toEqual({ expected: 1, actual: 0, sqlstate: '40001' });
    expect('cause' in new MtException('0064')).toBe(false);
  });

  it('says when to try again by the parameter that is made for it', () => {
    expect(new MtException('1048', { params: { retryAfterSeconds: 30 } }).retryAfter).toBe(30);
    expect(
      new MtException('1048', { params: { retryAfterSeconds: 30 }, retryAfter: 5 }).retryAfter,
    ).toBe(5);
    expect(new MtException('1048').retryAfter).toBeUndefined();
  });

  it('leaves out a status that is none', () => {
    for (const status of [200, 399, 600, 404.5, Number.NaN]) {
      expect(new MtException('1078', { status }).status).toBe(404);
    }
  });

  it('answers a code that is in no catalogue with 500', () => {
    const error = new MtException('9999' as MtErrorCode);
    expect(error).toMatchObject({
      code: '9999',
      key: 'UNKNOWN_CODE',
      status: 500,
      section: 'unknown',
    });
    expect(error).toBeInstanceOf(MtInternalException);
    for (const odd of [undefined, null, 404, Symbol('x')]) {
      expect(new MtException(odd as never)).toMatchObject({ status: 500, key: 'UNKNOWN_CODE' });
    }
  });

  it('writes itself as JSON without private parameters, cause and stack', () => {
    const error = new MtException('1099', {
      params: { provider: 'smtp.internal', reason: 'secret', smtp: '550' },
      cause: new Error('secret'),
    });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: '1099',
      key: 'EMAIL_SEND_FAILED',
      section: 'mt-access',
      kind: 'notification',
      status: 503,
      params: {},
      violations: [],
      id: error.id,
    });
    expect(JSON.stringify(new MtException('0038', { params: { min: 6 } }))).toContain(
      '"params":{"min":6}',
    );
  });

  it('shows code, key, status and kind to loggers that enumerate, and nothing else', () => {
    const names: string[] = [];
    for (const name in new MtException('1099', { params: { reason: 'secret' } })) names.push(name);
    expect(names.sort()).toEqual(['code', 'key', 'kind', 'status']);
  });

  it('shows no private parameter when it is printed, copied or sent to a worker', () => {
    const error = new MtException('1099', { params: { reason: 'secret' } });
    const clone: unknown = structuredClone(error);
    expect(inspect(error)).toContain(
      'MtException: 1099 EMAIL_SEND_FAILED: The e-mail could not be',
    );
    expect(clone).toMatchObject({
      message: '1099 EMAIL_SEND_FAILED: The e-mail could not be sent',
    });
    for (const text of [
      inspect(error),
      inspect(error, { showHidden: true }),
      inspect(clone, { showHidden: true }),
      String(error),
      JSON.stringify(Object.assign({}, error, { error })),
    ]) {
      expect(text).not.toContain('secret');
    }
  });

  it.each(catalogRows().map(({ key, kind }) => [key, kind] as const))(
    '%s thrown by name is an exception of the kind %s',
    (key, kind) => {
      const error = MtErrors[key as keyof typeof MtErrors]();
      expect(error).toMatchObject({ key, kind });
      expect(error.constructor.name).toBe(
        `Mt${kind.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())}Exception`,
      );
    },
  );
});

describe('an entry', () => {
  it('has its facts and its name', () => {
    const { name, code, key, section, kind, status } = MtErrors.PROJECT_USER_NOT_FOUND;
    expect({ name, code, key, section, kind, status }).toEqual({
      name: 'PROJECT_USER_NOT_FOUND',
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      section: 'mt-access',
      kind: 'not-found',
      status: 404,
    });
  });

  it('works in toThrow', () => {
    expect(() => {
      throw new MtException('1078');
    }).toThrow(MtErrors.PROJECT_USER_NOT_FOUND as never);
  });

  it('tells the two meanings of one code apart', () => {
    expect(MtErrors.VALUE_MISMATCH()).not.toBeInstanceOf(MtErrors.INSTANCE_ID_INVALID_LEGACY);
    expect(MtErrors.INSTANCE_ID_INVALID_LEGACY()).not.toBeInstanceOf(MtErrors.VALUE_MISMATCH);
  });

  it('can be given to the constructor', () => {
    const error = new MtException(MtErrors.TOO_SHORT, { params: { min: 6 } });
    expect(error).toMatchObject({ code: '0038', params: { min: 6 } });
  });
});

describe('a catalogue of one’s own', () => {
  it('throws typed entries', () => {
    const error = new OrderErrors.ORDER_NOT_FOUND(
      { orderId: 'o-1', dsn: 'secret' },
      { cause: 'why' },
    );
    expect(error).toMatchObject({
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      section: 'orders',
      status: 404,
      cause: 'why',
    });
    expect(error).toBeInstanceOf(OrderErrors.ORDER_NOT_FOUND);
    expect(error).toBeInstanceOf(MtNotFoundException);
    expect(error.toJSON().params).toEqual({ orderId: 'o-1' });
    expect(OrderErrors.ORDER_CLOSED()).toMatchObject({ code: '3002', params: {} });
  });

  it('is thrown by code through MtException.for', () => {
    const OrderException = MtException.for(OrderErrors);
    const error = new OrderException('3001', { params: { orderId: 'o-1' } });
    expect(error).toMatchObject({ code: '3001', key: 'ORDER_NOT_FOUND' });
    expect(error).toBeInstanceOf(OrderErrors.ORDER_NOT_FOUND);
    expect(error).toBeInstanceOf(OrderException);
    expect(OrderErrors.ORDER_CLOSED()).toBeInstanceOf(OrderException);
    expect(new MtException('1078')).not.toBeInstanceOf(OrderException);
    expect(new OrderException('1078' as never)).toMatchObject({ code: '1078' });
    expect(new OrderException('4711' as never)).toMatchObject({ status: 500, key: 'UNKNOWN_CODE' });
  });
});

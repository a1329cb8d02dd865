import { type MtErrorsOptions, MtErrors, MtException } from 'nestjs-mt-errors';
import { expectProblem } from '../support/answer.js';
import { startFailingApp } from '../support/failing-app.js';
import { platforms } from '../support/platforms.js';

const rejects = (): never => Promise.reject(new Error('the part failed')) as never;
const usual = {
  status: 404,
  code: '1078',
  key: 'PROJECT_USER_NOT_FOUND',
  type: 'urn:mt:error:mt-access:1078',
  title: 'The project has no such user',
};
const fault = {
  status: 500,
  code: '500',
  key: 'INTERNAL_SERVER_ERROR',
  type: 'about:blank',
  title: 'Internal Server Error',
};

describe.each(platforms)('a part that answers a promise on %s', (platform) => {
  it.each<[string, MtErrorsOptions]>([
    ['resolveLocale', { resolveLocale: rejects }],
    ['profile', { profile: rejects }],
    ['passThrough', { passThrough: rejects }],
    ['passThrough', { passThrough: (() => Promise.resolve(true)) as never }],
    ['traceId', { traceId: rejects }],
  ])('is passed over, and the log says why: %s', async (part, options) => {
    const { app, fail, logger } = await startFailingApp(options, platform);
    const { answer } = await fail(() => Promise.reject(new MtException('1078')));
    await app.close();
    expectProblem(answer, usual);
    expect(logger.lines('warn')).toEqual([
      `${part} failed and was passed over: TypeError: it returned a promise, and must be synchronous`,
    ]);
  });

  it('is passed over as an adapter', async () => {
    const adapters = [{ name: 'own', adapt: rejects }];
    const { app, fail, logger } = await startFailingApp({ adapters }, platform);
    const { answer } = await fail(() => Promise.reject(new Error('x')));
    await app.close();
    expectProblem(answer, fault);
    expect(logger.lines('warn')).toEqual([
      'adapter own failed and was passed over: TypeError: it returned a promise, and must be synchronous',
    ]);
  });

  it.each<[string, unknown]>([
    ['no language', { contentType: 'application/json', body: {} }],
    ['a language that is none', { contentType: 'application/json', body: {}, language: 'e\r\nn' }],
    ['no media type', { body: {}, language: 'en' }],
    ['a media type with a line break', { contentType: 'a/b\r\nx: y', body: {}, language: 'en' }],
    ['a promise', rejects],
  ])('is passed over as a renderer, like one that answers %s', async (_, rendered) => {
    const render = () => (typeof rendered === 'function' ? rejects() : rendered) as never;
    const { app, fail } = await startFailingApp({ renderer: { render } }, platform);
    const { answer } = await fail(() => Promise.reject(new MtException('1078')));
    await app.close();
    expectProblem(answer, { ...usual, type: 'about:blank' });
  });
});

describe.each(platforms)('an exception that fails when it is read, on %s', (platform) => {
  class FailingId extends MtException {
    override get id(): string {
      throw new Error('no id');
    }
  }
  const hostile = {
    get(): never {
      throw new Error('no entry');
    },
  };

  it.each<[string, () => object, string]>([
    ['its id', () => new FailingId('1078'), 'Error: no id'],
    ['anything of it', () => new Proxy(MtErrors.PROJECT_USER_NOT_FOUND(), hostile), ''],
    ['its state', () => ({ [Symbol.for('nestjs-mt-errors.exception.v1')]: null }), ''],
    ['its entry', () => ({ [Symbol.for('nestjs-mt-errors.exception.v1')]: {} }), ''],
  ])('is a server fault with one record: %s', async (_, make, cause) => {
    const { app, fail, logger } = await startFailingApp({}, platform);
    const { answer } = await fail(() => Promise.reject(make() as Error));
    await app.close();
    expectProblem(answer, fault);
    const records = logger.lines('error');
    expect(records).toHaveLength(1);
    expect(records[0]).toContain(`id=${answer.headers['x-mt-error-id']} Internal Server Error`);
    expect(records[0]).toContain(cause);
  });
});

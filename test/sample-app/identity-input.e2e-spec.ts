import { jest } from '@jest/globals';
import { platforms } from '../support/platforms.js';
import { IdentityApp, PASSWORD, tell } from './support/identity-app.js';

jest.setTimeout(60_000);

const NUL = String.fromCodePoint(0);

describe.each(platforms)('the identity of the sample on %s', (platform) => {
  let sample: IdentityApp;

  beforeAll(async () => {
    sample = await IdentityApp.start(platform);
  });
  afterAll(() => sample.close());

  it.each([
    [{ email: null }, '400 0037'],
    [{ email: 'nobody@example.com', operation: null }, '400 0037'],
    [{ countryCode: null, mobileNumber: '15112345678' }, '400 0037'],
    [{ countryCode: '49', mobileNumber: `151${NUL}` }, '400 0040'],
  ])('answers a request for a code with %j by a rule', async (body, told) => {
    expect(tell(await sample.send('POST', '/verification-codes', body))).toBe(told);
  });

  it.each([
    [{ userName: null }],
    [{ userName: `ada${NUL}x` }],
    [{ name: `A${NUL}` }],
    [{ name: null }],
    [{ password: null }],
    [{ code: null }],
    [{ email: null }],
  ])('answers a registration with %j by a rule', async (more) => {
    const email = sample.newEmail();
    await sample.sendCode(email);
    const answer = await sample.register({ email, code: await sample.codeFor(email), ...more });
    const [field] = Object.keys(more);
    const first = expect.objectContaining({ pointer: `#/${field}` });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: unknown[] }).errors[0]).toEqual(first);
  });

  it.each(['username', 'client_id', 'project_id', 'code'])(
    'answers a NUL in the %s of a token request by a rule',
    async (field) => {
      const fields = { grant_type: 'password', username: 'ada', password: PASSWORD };
      expect(tell(await sample.token({ ...fields, [field]: `a${NUL}` }))).toBe('400 0040');
    },
  );

  it('takes nobody in where there is no project, and says so', async () => {
    const email = sample.newEmail();
    await sample.sendCode(email);
    const body = { email, code: await sample.codeFor(email) };
    expect(tell(await sample.register(body, 'P404'))).toBe('403 1016');
    expect((await sample.register(body)).status).toBe(201);
  });

  it('takes nobody in to the project of the platform', async () => {
    const email = sample.newEmail();
    await sample.sendCode(email);
    const body = { email, code: await sample.codeFor(email) };
    expect(tell(await sample.register(body, 'P0'))).toBe('403 1077');
    expect((await sample.register(body)).status).toBe(201);
  });
});

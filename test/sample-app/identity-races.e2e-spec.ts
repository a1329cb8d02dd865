import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Answer } from '../support/answer.js';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';
import { IdentityApp, PASSWORD, tell } from './support/identity-app.js';

jest.setTimeout(60_000);

const databaseUrl = 'postgres://postgres@127.0.0.1:5432/postgres';

const times = <Result>(count: number, act: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** How often each answer was given. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const told of answers.map(tell)) counts[told] = (counts[told] ?? 0) + 1;
  return counts;
}

await describeWith('postgres', 'many callers at the same moment', () => {
  describe.each(platforms)('on %s', (platform) => {
    const databaseSchema = `races${randomBytes(5).toString('hex')}`;
    let sample: IdentityApp;

    beforeAll(async () => {
      sample = await IdentityApp.start(platform, { databaseUrl, databaseSchema });
    });
    afterAll(async () => {
      await sample.database.execute(`DROP SCHEMA ${databaseSchema} CASCADE`);
      await sample.close();
    });

    it('spend a code once', async () => {
      const { email } = await sample.newUser();
      sample.clock.advance(61_000);
      await sample.sendCode(email, 'reset-password');
      const code = await sample.codeFor(email);
      const reset = (index: number): Promise<Answer> =>
        sample.send('PUT', '/users/password', { email, code, newPassword: `${PASSWORD}${index}` });
      expect(tally(await times(5, reset))).toEqual({ '204': 1, '400 1003': 4 });
    });

    it('get five attempts at a password in all', async () => {
      const { email } = await sample.newUser({ userName: 'many-guesses' });
      const logins = [email, 'many-guesses'];
      const guess = (index: number): Promise<Answer> => sample.login(logins[index % 2]!, 'wrong');
      expect(tally(await times(40, guess))).toEqual({ '400 1000': 5, '429 1048': 35 });
      const unknown = await times(40, () => sample.login('nobody@example.com', 'wrong'));
      expect(tally(unknown)).toEqual({ '400 1000': 5, '429 1048': 35 });
    });

    it('use a refresh token once', async () => {
      const { email } = await sample.newUser();
      const { refresh_token } = await sample.tokensOf(email);
      const answers = await times(5, () => sample.refresh(refresh_token));
      expect(tally(answers)).toEqual({ '200': 1, '400 1090': 4 });
    });

    it('do not undo each other: a user who changes his name stays locked', async () => {
      const root = await sample.tokenOfFirst('root@example.com');
      for (let round = 0; round < 5; round += 1) {
        const { email, id } = await sample.newUser();
        const { access_token } = await sample.tokensOf(email);
        const rename = (index: number): Promise<Answer> =>
          sample.send(
            'PUT',
            '/users/me/user-name',
            { userName: `r${round}-${index}` },
            access_token,
          );
        const lock = (): Promise<Answer> =>
          sample.send('PUT', `/users/${id}/locked/true`, undefined, root);
        await Promise.all([...[0, 1, 2, 3].map(rename), lock(), ...[4, 5, 6].map(rename)]);
        const sql = 'SELECT locked FROM users WHERE id = $1';
        expect((await sample.database.query(sql, [id])).rows).toEqual([{ locked: true }]);
      }
    });
  });
});

describe.each(platforms)('who guesses on %s', (platform) => {
  let sample: IdentityApp;

  beforeAll(async () => {
    sample = await IdentityApp.start(platform);
  });
  afterAll(() => sample.close());

  const guess = (email: string, code: string): Promise<Answer> => sample.register({ email, code });

  it('gets twenty attempts a day at the codes of an address', async () => {
    const email = sample.newEmail();
    for (let codes = 0; codes < 4; codes += 1) {
      await sample.sendCode(email);
      for (let i = 0; i < 5; i += 1) expect(tell(await guess(email, '12345'))).toBe('400 1004');
      sample.clock.advance(61_000);
    }
    await sample.sendCode(email);
    const refused = await guess(email, await sample.codeFor(email));
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.stringMatching(/^863\d\d$/) },
      body: { code: '1048', params: { operation: 'try-code' } },
    });
    sample.clock.advance(24 * 60 * 60_000);
    await sample.sendCode(email);
    expect((await guess(email, await sample.codeFor(email))).status).toBe(201);
  });

  it('does not keep the service busy with passwords before the code is looked at', async () => {
    const times: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const begin = performance.now();
      await guess(sample.newEmail(), '12345');
      times.push(performance.now() - begin);
    }
    expect(Math.min(...times)).toBeLessThan(60);
  });
});

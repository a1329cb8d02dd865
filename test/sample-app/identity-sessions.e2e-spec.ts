import { jest } from '@jest/globals';
import type { Answer } from '../support/answer.js';
import { platforms } from '../support/platforms.js';
import { IdentityApp, tell, type TokenPair } from './support/identity-app.js';

jest.setTimeout(60_000);

const redirect_uri = 'http://localhost:4200/login';
/** SHA-256 of `verifier`, as RFC 7636 writes it. */
const CHALLENGE = 'iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ';

describe.each(platforms)('a session of the sample on %s', (platform) => {
  let sample: IdentityApp;

  beforeAll(async () => {
    sample = await IdentityApp.start(platform);
  });
  afterAll(() => sample.close());

  const authorize = (token: string, more: object = {}): Promise<Answer> => {
    const request = { response_type: 'code', client_id: 'C0', redirect_uri };
    const body = { ...request, code_challenge: CHALLENGE, ...more };
    return sample.send('POST', '/oauth/authorize', body, token);
  };

  describe('that is refreshed', () => {
    it('gives a refresh token for each use', async () => {
      const { email } = await sample.newUser();
      let { refresh_token } = await sample.tokensOf(email);
      for (let i = 0; i < 3; i += 1) {
        const { status, body } = await sample.refresh(refresh_token);
        expect(status).toBe(200);
        expect((body as TokenPair).refresh_token).not.toBe(refresh_token);
        ({ refresh_token } = body as TokenPair);
      }
    });

    it('ends when a used token is used again, for a thief and for the user', async () => {
      const { email } = await sample.newUser();
      const { refresh_token } = await sample.tokensOf(email);
      const other = await sample.tokensOf(email);
      const next = (await sample.refresh(refresh_token)).body as TokenPair;
      expect(tell(await sample.refresh(refresh_token))).toBe('400 1090');
      expect(tell(await sample.refresh(next.refresh_token))).toBe('400 1090');
      expect((await sample.refresh(other.refresh_token)).status).toBe(200);
    });

    it('ends when the password is reset', async () => {
      const { email } = await sample.newUser();
      const { refresh_token } = await sample.tokensOf(email);
      expect((await sample.resetPassword(email, 'Other-horse-2')).status).toBe(204);
      expect(tell(await sample.refresh(refresh_token))).toBe('400 1090');
    });

    it('ends when the user is locked, and is not there again afterwards', async () => {
      const { email, id } = await sample.newUser();
      const { refresh_token } = await sample.tokensOf(email);
      expect((await sample.setLocked(id, true)).status).toBe(200);
      expect(tell(await sample.refresh(refresh_token))).toBe('400 1089');
      expect((await sample.setLocked(id, false)).status).toBe(200);
      expect(tell(await sample.refresh(refresh_token))).toBe('400 1090');
    });
  });

  it('of another client is not traded for one of the platform', async () => {
    const token = await sample.tokenOfFirst('ada@example.com');
    const values = { name: 'B', type: 'frontend', grantTypes: ['password'] };
    const created = await sample.send('POST', '/projects/P1/clients', values, token);
    const { id: client_id } = created.body as { id: string };
    const { email: username } = await sample.newUser();
    const fields = { client_id, grant_type: 'password', username, password: 'Correct-horse-1' };
    const { access_token } = (await sample.token(fields)).body as TokenPair;
    const refused = await authorize(access_token);
    expect(tell(refused)).toBe('401 0015');
    const own = await sample.tokensOf(username);
    expect((await authorize(own.access_token)).status).toBe(200);
  });

  it('of a user who is locked ends at once', async () => {
    const { email, id } = await sample.newUser();
    const { access_token } = await sample.tokensOf(email);
    const me = (): Promise<Answer> => sample.send('GET', '/users/me', undefined, access_token);
    expect((await me()).status).toBe(200);
    await sample.setLocked(id, true);
    const refused = await me();
    expect(tell(refused)).toBe('401 1083');
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    await sample.setLocked(id, false);
    expect((await me()).status).toBe(200);
  });

  it('of a user who is no longer there ends at once', async () => {
    const { email, id } = await sample.newUser();
    const { access_token } = await sample.tokensOf(email);
    await sample.database.query('DELETE FROM project_members WHERE user_id = $1', [id]);
    await sample.database.query('DELETE FROM users WHERE id = $1', [id]);
    const roles = '/roles?projectIds=P1';
    expect(tell(await sample.send('GET', roles, undefined, access_token))).toBe('401 1083');
  });

  it.each([
    { code_challenge_method: 'plain' },
    { code_challenge: 'verifier' },
    { code_challenge: `${CHALLENGE}=` },
    { code_challenge: CHALLENGE.replace('_', '/') },
  ])('is not begun with the challenge %j', async (more) => {
    const { email } = await sample.newUser();
    const { access_token } = await sample.tokensOf(email);
    expect((await authorize(access_token, more)).status).toBe(400);
    const good = await authorize(access_token, { code_challenge_method: 'S256' });
    expect(good.status).toBe(200);
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { jest } from '@jest/globals';
import { createApp } from '../../sample-app/create-app.js';
import { SettableClock } from '../../sample-app/infrastructure/clock/clock.js';
import { Database } from '../../sample-app/infrastructure/database/database.js';
import { Tokens } from '../../sample-app/infrastructure/security/tokens.js';
import { hashOf } from '../../sample-app/oauth/authorization-code.js';
import { type Answer, request } from '../support/answer.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

const PASSWORD = 'Correct-horse-1';
const ADMIN = ['PROJECT_READ', 'CLIENT_WRITE', 'ROLE_WRITE', 'ADMIN_WRITE'];

describe.each(platforms)('identity of the sample on %s', (platform) => {
  const clock = new SettableClock();
  let app: INestApplication;
  let url = '';
  let folder = '';
  let count = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mt-identity-'));
    const folders = { outboxFolder: join(folder, 'out'), avatarFolder: join(folder, 'avatars') };
    const settings = { demo: false, clock, relayIntervalMs: 0, ...folders };
    const outside = { databaseUrl: undefined, amqpUrl: undefined, smtpUrl: undefined };
    app = await createApp(
      platform,
      { logger: false, abortOnError: false },
      { ...settings, ...outside },
    );
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const database = (): Database => app.get(Database, { strict: false });
  const newEmail = (): string => `user${(count += 1)}@example.com`;

  function send(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
    const isForm = body instanceof URLSearchParams || body instanceof FormData;
    const headers = {
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    return request(url + path, { method, headers, body: isForm ? body : JSON.stringify(body) });
  }

  function tokenOf(userId: string, permissions: readonly string[] = ADMIN): Promise<string> {
    const tenantIds = [userId === 'U0' ? 'P0' : 'P1'];
    const claims = { userId, clientId: 'C0', tenantIds, permissions: [...permissions] };
    return app.get(Tokens, { strict: false }).sign(claims, 'access', 3600);
  }

  const sendCode = (email: string, operation: string): Promise<Answer> =>
    send('POST', '/verification-codes', { email, operation });

  async function codeFor(email: string): Promise<string> {
    const files = (await readdir(join(folder, 'out'))).filter((name) => name.includes(`-${email}`));
    const mail = await readFile(join(folder, 'out', files.toSorted().at(-1)!), 'utf8');
    return /code is (\d{6})/.exec(mail)![1]!;
  }

  const registerWith = (body: object): Promise<Answer> =>
    send('POST', '/projects/P1/registrations', { name: 'N', password: PASSWORD, ...body });

  async function newUser(more: object = {}): Promise<{ email: string; id: string }> {
    const email = newEmail();
    await sendCode(email, 'register');
    const { body } = await registerWith({ email, code: await codeFor(email), ...more });
    return { email, id: (body as { id: string }).id };
  }

  const token = (fields: Record<string, string>): Promise<Answer> =>
    send('POST', '/oauth/token', new URLSearchParams({ client_id: 'C0', ...fields }));
  const login = (username: string, password: string): Promise<Answer> =>
    token({ grant_type: 'password', username, password });

  /** What the reader of an answer can tell of it: all but its id. */
  function visible({ status, headers, body }: Answer): object {
    const { 'x-mt-error-id': _, ...otherHeaders } = headers;
    const { instance: __, ...otherMembers } = body as { instance?: string };
    return { status, headers: otherHeaders, body: otherMembers };
  }

  const tell = ({ status, body }: Answer): [number, unknown] => [
    status,
    (body as { code?: string }).code,
  ];

  async function fastest(act: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const begin = performance.now();
      await act();
      times.push(performance.now() - begin);
    }
    return Math.min(...times);
  }

  describe('a login', () => {
    it('gives tokens for the project of the user, with what his role allows', async () => {
      const { email, id } = await newUser();
      const { status, headers, body } = await login(email, PASSWORD);
      expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(body).toEqual({
        access_token: expect.any(String),
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: expect.any(String),
      });
      const { access_token } = body as { access_token: string };
      const payload = JSON.parse(Buffer.from(access_token.split('.')[1]!, 'base64url').toString());
      expect(payload).toMatchObject({
        userId: id,
        clientId: 'C0',
        tenantIds: ['P1'],
        permissions: ['PROJECT_READ'],
      });
    });

    it('of an unknown user, of a locked one and with a wrong password looks the same', async () => {
      const { email } = await newUser();
      const locked = await newUser();
      await send(
        'PUT',
        `/users/${locked.id}/locked/true`,
        undefined,
        await tokenOf('U0', ['USER_LOCK']),
      );
      const wrong = visible(await login(email, 'wrong'));
      expect(wrong).toMatchObject({ status: 400, body: { code: '1000' } });
      expect(visible(await login(newEmail(), 'wrong'))).toEqual(wrong);
      expect(visible(await login(locked.email, PASSWORD))).toEqual(wrong);
    });

    it('of an unknown user takes as long as one with a wrong password', async () => {
      const { email } = await newUser();
      const nobody = newEmail();
      const known = await fastest(() => login(email, 'wrong'));
      const unknown = await fastest(() => login(nobody, 'wrong'));
      expect(unknown).toBeGreaterThan(known / 2);
      expect(unknown).toBeLessThan(known * 2);
    });

    it('rests for a minute after five wrong passwords, whether or not the user exists', async () => {
      const { email } = await newUser();
      const answers: object[] = [];
      for (const name of [email, newEmail()]) {
        for (let i = 0; i < 5; i += 1)
          expect(tell(await login(name, 'wrong'))).toEqual([400, '1000']);
        answers.push(visible(await login(name, PASSWORD)));
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toMatchObject({
        status: 429,
        headers: { 'retry-after': expect.stringMatching(/^(59|60)$/) },
        body: { code: '1048', params: { operation: 'login' } },
      });
      clock.advance(61_000);
      expect((await login(email, PASSWORD)).status).toBe(200);
    });
  });

  describe('a code', () => {
    it('is sent once to one address, however many ask at the same moment', async () => {
      const email = newEmail();
      const answers = await Promise.all([1, 2, 3].map(() => sendCode(email, 'register')));
      const statuses = answers.map(({ status }) => String(status));
      expect(statuses.toSorted()).toEqual(['204', '429', '429']);
    });

    it('may be guessed five times', async () => {
      const email = newEmail();
      await sendCode(email, 'register');
      const code = await codeFor(email);
      for (let i = 0; i < 5; i += 1)
        expect(tell(await registerWith({ email, code: '12345' }))).toEqual([400, '1004']);
      expect(tell(await registerWith({ email, code }))).toEqual([400, '1003']);
    });

    it('is used up by a registration, but not by one that fails', async () => {
      const email = newEmail();
      await sendCode(email, 'register');
      const code = await codeFor(email);
      const taken = await registerWith({ email, code, userName: 'grace' });
      expect(taken).toMatchObject({
        status: 409,
        body: { code: '1093', params: { field: 'userName' } },
      });
      expect((await registerWith({ email, code })).status).toBe(201);
      expect(tell(await registerWith({ email, code }))).toEqual([400, '1003']);
    });

    it('is not needed again after a failure to send it', async () => {
      const email = newEmail();
      const { smsUrl } = { smsUrl: 'http://127.0.0.1:1/sms' };
      const settings = { demo: false, clock, relayIntervalMs: 0, database: database() };
      const other = await createApp(
        platform,
        { logger: false },
        { ...settings, smsUrl, smtpUrl: 'smtp://127.0.0.1:1' },
      );
      await other.listen(0, '127.0.0.1');
      const { port } = other.getHttpServer().address() as { port: number };
      const failed = await request(`http://127.0.0.1:${port}/verification-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      await other.close();
      expect(tell(failed)).toEqual([503, '1099']);
      expect((await sendCode(email, 'register')).status).toBe(204);
    });
  });

  it('does not tell by the reset of a password whether somebody has the address', async () => {
    const { email } = await newUser();
    clock.advance(61_000);
    const answers: object[] = [];
    for (const address of [email, newEmail()]) {
      const sent = await sendCode(address, 'reset-password');
      const body = { email: address, code: await codeFor(address), newPassword: 'Other-horse-2' };
      const { headers: _, ...reset } = await send('PUT', '/users/password', body);
      answers.push([sent.status, reset]);
    }
    expect(answers[0]).toEqual([204, { status: 204, body: '' }]);
    expect(answers[1]).toEqual(answers[0]);
    expect((await login(email, 'Other-horse-2')).status).toBe(200);
    expect(tell(await login(email, PASSWORD))).toEqual([400, '1000']);
  });

  it('lets one of two at the same moment have a user name, and the other one hears it', async () => {
    const tokens = await Promise.all(['U2', 'U4'].map((id) => tokenOf(id)));
    const answers = await Promise.all(
      tokens.map((each) => send('PUT', '/users/me/user-name', { userName: 'first' }, each)),
    );
    const told = answers.map((answer) => tell(answer).join(' '));
    expect(told.toSorted()).toEqual(['200 ', '409 1093']);
  });

  describe('a client', () => {
    const redirect_uri = 'http://localhost:4200/login';
    const code_challenge = hashOf('verifier');

    const authorize = async (more: object, userId = 'U1'): Promise<Answer> =>
      send(
        'POST',
        '/oauth/authorize',
        { response_type: 'code', client_id: 'C0', redirect_uri, ...more },
        await tokenOf(userId),
      );

    async function newCode(): Promise<string> {
      const { body } = await authorize({ code_challenge, state: 'a&b' });
      const { redirectTo } = body as { redirectTo: string };
      const { origin, pathname, searchParams } = new URL(redirectTo);
      expect([origin + pathname, searchParams.get('state')]).toEqual([redirect_uri, 'a&b']);
      return searchParams.get('code')!;
    }

    const exchange = (code: string, code_verifier: string): Promise<Answer> =>
      token({ grant_type: 'authorization_code', code, redirect_uri, code_verifier });

    it('exchanges an authorization code once', async () => {
      const code = await newCode();
      expect((await exchange(code, 'verifier')).status).toBe(200);
      expect(tell(await exchange(code, 'verifier'))).toEqual([400, '1089']);
    });

    it('loses a code that it cannot prove', async () => {
      const code = await newCode();
      expect(tell(await exchange(code, 'guess'))).toEqual([400, '1089']);
      expect(tell(await exchange(code, 'verifier'))).toEqual([400, '1089']);
    });

    it('that can keep no secret has to send a challenge', async () => {
      expect(tell(await authorize({}))).toEqual([400, '1089']);
    });

    it('is told of a response type that it may not repeat without its text', async () => {
      const { body } = await authorize({ response_type: '<script>' });
      expect(body).toMatchObject({ code: '1006' });
      expect(JSON.stringify(body)).not.toContain('script');
    });

    it('with a secret gets a token of its own, and refuses the one of nobody', async () => {
      const values = { name: 'B', type: 'backend', grantTypes: ['client_credentials'] };
      const created = await send('POST', '/projects/P1/clients', values, await tokenOf('U1'));
      const { id, secret } = created.body as { id: string; secret: string };
      const grant_type = 'client_credentials';
      const ask = (client_id: string, client_secret: string): Promise<Answer> =>
        token({ grant_type, client_id, client_secret });
      expect((await ask(id, secret)).body).toEqual({
        access_token: expect.any(String),
        token_type: 'Bearer',
        expires_in: 3600,
      });
      const wrong = await ask(id, 'wrong');
      expect([...tell(wrong), wrong.headers['www-authenticate']]).toEqual([401, '1070', 'Basic']);
      expect(tell(await ask('CNOBODY', secret))).toEqual([401, '1091']);
      expect(tell(await token({ grant_type }))).toEqual([400, '1089']);
      const { rows } = await database().query('SELECT * FROM clients');
      expect(JSON.stringify(rows)).not.toContain(secret);
    });

    it.each(['', 'implicit', 'refresh_token', 'authorization_code', 'password'])(
      'that asks with the grant %j alone is told so',
      async (grant_type) => {
        expect(tell(await token({ grant_type }))).toEqual([400, '1089']);
      },
    );

    it('that sends a field twice is refused', async () => {
      const body = new URLSearchParams([
        ['client_id', 'C0'],
        ['grant_type', 'password'],
        ['grant_type', 'refresh_token'],
      ]);
      expect((await send('POST', '/oauth/token', body)).status).toBe(400);
    });
  });

  it('refreshes a token for its client and while the user is not locked', async () => {
    const { email, id } = await newUser();
    const { refresh_token } = (await login(email, PASSWORD)).body as { refresh_token: string };
    const refresh = (): Promise<Answer> => token({ grant_type: 'refresh_token', refresh_token });
    const asAccess = await send('GET', '/users/me', undefined, refresh_token);
    expect(tell(asAccess)).toEqual([401, '0015']);
    await send('PUT', `/users/${id}/locked/true`, undefined, await tokenOf('U0', ['USER_LOCK']));
    expect(tell(await refresh())).toEqual([400, '1089']);
  });

  it('does not lock users of other projects for who names a permission so', async () => {
    const answer = await send(
      'PUT',
      '/users/U3/locked/true',
      undefined,
      await tokenOf('U1', ['USER_LOCK']),
    );
    expect(tell(answer)).toEqual([403, '1029']);
  });

  it('keeps no password and no code as it is', async () => {
    await newUser();
    const tables = await Promise.all(
      ['users', 'verification_codes', 'authorization_codes'].map((table) =>
        database().query(`SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(tables)).not.toContain(PASSWORD);
  });

  describe('a picture', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const form = (bytes: Buffer<ArrayBuffer>): FormData => {
      const body = new FormData();
      body.set('avatar', new Blob([bytes], { type: 'image/png' }), 'me.png');
      return body;
    };

    it('is kept and shown', async () => {
      const { status, body } = await send(
        'PUT',
        '/users/me/avatar',
        form(png),
        await tokenOf('U2'),
      );
      expect([status, body]).toEqual([200, { checksum: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
      const shown = await fetch(`${url}/users/U2/avatar`, {
        headers: { authorization: `Bearer ${await tokenOf('U1')}` },
      });
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
    });

    it('that is not there is not found', async () => {
      const answer = await send('GET', '/users/U3/avatar', undefined, await tokenOf('U1'));
      expect(tell(answer)).toEqual([404, '2006']);
    });

    it('that is missing, or cut off, is the fault of who sent it', async () => {
      const none = await send('PUT', '/users/me/avatar', new FormData(), await tokenOf('U2'));
      expect(tell(none)).toEqual([400, '0037']);
      const cut = await request(`${url}/users/me/avatar`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await tokenOf('U2')}`,
          'content-type': 'multipart/form-data; boundary=x',
        },
        body: '--x\r\nContent-Disposition: form-data; name="avatar"; filename="a.png"\r\n\r\nabc',
      });
      expect(tell(cut)).toEqual([400, '1045']);
    });
  });

  it('makes the roles of a project that is registered, with its owner as administrator', async () => {
    const form = {
      name: 'Orange',
      ownerName: 'Ada',
      contact: 'ada@example.com',
      homepage: 'https://example.com',
      plan: 'team',
      languages: ['en'],
      monthlyBudget: 100,
      rateLimit: 0.5,
      timeZone: 'Europe/Berlin',
      terms: '2026-01',
      termsAccepted: true,
    };
    const created = await send('POST', '/projects', form, await tokenOf('U1'));
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    const { OutboxRelay } = await import('../../sample-app/infrastructure/events/outbox-relay.js');
    await app.get(OutboxRelay, { strict: false }).drain();
    const { rows } = await database().query(
      `SELECT user_id, roles.name FROM member_roles JOIN roles ON roles.id = role_id
       WHERE member_roles.project_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ user_id: 'U1', name: 'ADMIN' }]);
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { AppConfig } from '../../../sample-app/config/app-config.js';
import { createApp } from '../../../sample-app/create-app.js';
import { SettableClock } from '../../../sample-app/infrastructure/clock/clock.js';
import { Database } from '../../../sample-app/infrastructure/database/database.js';
import { type Answer, request } from '../../support/answer.js';

export const PASSWORD = 'Correct-horse-1';

export interface TokenPair {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** The sample, used as its callers use it: every token and every code comes out of an answer or a mail. */
export class IdentityApp {
  private count = 0;

  private constructor(
    readonly app: INestApplication,
    readonly clock: SettableClock,
    private readonly url: string,
    private readonly folder: string,
  ) {}

  static async start(platform: string, settings: Partial<AppConfig> = {}): Promise<IdentityApp> {
    const clock = new SettableClock();
    const folder = await mkdtemp(join(tmpdir(), 'mt-identity-'));
    const outside = { databaseUrl: undefined, amqpUrl: undefined, smtpUrl: undefined };
    const inside = { demo: false, clock, relayIntervalMs: 0, outboxFolder: folder };
    const options = { logger: false, abortOnError: false } as const;
    const app = await createApp(platform, options, { ...outside, ...inside, ...settings });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    return new IdentityApp(app, clock, `http://127.0.0.1:${port}`, folder);
  }

  get database(): Database {
    return this.app.get(Database, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  newEmail(): string {
    return `user${(this.count += 1)}@example.com`;
  }

  send(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
    const isForm = body instanceof URLSearchParams;
    const headers = {
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const content = isForm ? body : JSON.stringify(body);
    return request(this.url + path, { method, headers, body: content });
  }

  sendCode(email: string, operation = 'register'): Promise<Answer> {
    return this.send('POST', '/verification-codes', { email, operation });
  }

  /** The code of the newest mail. */
  async codeFor(email: string): Promise<string> {
    const files = (await readdir(this.folder)).filter((name) => name.includes(`-${email}`));
    const mail = await readFile(join(this.folder, files.toSorted().at(-1)!), 'utf8');
    return /code is (\d{6})/.exec(mail)![1]!;
  }

  register(body: object, projectId = 'P1'): Promise<Answer> {
    const values = { name: 'N', password: PASSWORD, ...body };
    return this.send('POST', `/projects/${projectId}/registrations`, values);
  }

  async newUser(more: object = {}): Promise<{ email: string; id: string }> {
    const email = this.newEmail();
    await this.sendCode(email);
    const { body } = await this.register({ email, code: await this.codeFor(email), ...more });
    return { email, id: (body as { id: string }).id };
  }

  /** Proves the address of a user, who has then this password. */
  async resetPassword(email: string, newPassword = PASSWORD): Promise<Answer> {
    this.clock.advance(61_000);
    await this.sendCode(email, 'reset-password');
    const code = await this.codeFor(email);
    return this.send('PUT', '/users/password', { email, code, newPassword });
  }

  token(fields: Record<string, string>): Promise<Answer> {
    return this.send('POST', '/oauth/token', new URLSearchParams({ client_id: 'C0', ...fields }));
  }

  login(username: string, password = PASSWORD): Promise<Answer> {
    return this.token({ grant_type: 'password', username, password });
  }

  async tokensOf(username: string, password = PASSWORD): Promise<TokenPair> {
    return (await this.login(username, password)).body as TokenPair;
  }

  refresh(refresh_token: string): Promise<Answer> {
    return this.token({ grant_type: 'refresh_token', refresh_token });
  }

  /** Logs in as one of the first users, whose password nobody knows yet. */
  async tokenOfFirst(email: string): Promise<string> {
    await this.resetPassword(email);
    return (await this.tokensOf(email)).access_token;
  }

  async setLocked(userId: string, locked: boolean): Promise<Answer> {
    const token = await this.tokenOfFirst('root@example.com');
    return this.send('PUT', `/users/${userId}/locked/${locked}`, undefined, token);
  }
}

/** Status and code. */
export function tell({ status, body }: Answer): string {
  return `${status} ${(body as { code?: string }).code ?? ''}`.trim();
}

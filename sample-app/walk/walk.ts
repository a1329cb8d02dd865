import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { toMtException } from 'nestjs-mt-errors/adapters';
import type { AppConfig } from '../config/app-config.js';
import { createApp } from '../create-app.js';
import { SettableClock } from '../infrastructure/clock/clock.js';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import type { Claims } from '../infrastructure/security/caller.js';
import { Tokens } from '../infrastructure/security/tokens.js';
import { logins } from './callers.js';
import { drainEvents } from './drain-events.js';
import { closedPort, listenHttp, listenTcp, type LocalServer } from './local-server.js';
import { Logins } from './logins.js';
import { contentOf, contentTypeOf } from './request-body.js';
import { sendRequest } from './send-request.js';
import type { Seen } from './walk-row.js';
import type { WalkOptions, WalkRequest } from './walk-request.js';
import { WalkLogger } from './walk-logger.js';
import { commonSettings } from './walk-settings.js';

/** One running application, and the means to use it and to break what it depends on. */
export class Walk {
  /** The reader's language of all requests. */
  language = 'en';
  private url = '';
  private started: INestApplication | undefined;
  private servers: LocalServer[] = [];
  private readonly logins = new Logins();
  /** The application where callers log in; the others take its tokens. */
  private home: Walk = this;

  private constructor(
    readonly options: WalkOptions,
    readonly clock: SettableClock,
    private readonly logger: WalkLogger,
  ) {}

  static async start({ platform, settings }: WalkOptions): Promise<Walk> {
    const clock = new SettableClock();
    const options = { platform, settings: { ...commonSettings(clock), ...settings } };
    const walk = new Walk(options, clock, new WalkLogger());
    await walk.open();
    return walk;
  }

  get app(): INestApplication {
    if (this.started === undefined) throw new Error('The application of the walk is not running');
    return this.started;
  }

  get database(): Database {
    return this.app.get(Database, { strict: false });
  }

  /** What was logged at the levels warn and above since the row began. */
  get logs(): readonly string[] {
    return this.logger.lines;
  }

  /** Sends a request and times the answer. */
  async send({ method = 'GET', path, body, headers, as }: WalkRequest): Promise<Seen> {
    const token = as === undefined ? undefined : await this.tokenFor(as);
    const all = {
      'accept-language': this.language,
      ...contentTypeOf(body),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    };
    return sendRequest(this.url + path, { method, headers: all, body: contentOf(body) });
  }

  /** The token of somebody who logs in, or one that says what no login would give. */
  tokenFor(claims: Claims, seconds?: number): Promise<string> {
    const userName = seconds === undefined ? logins.get(claims) : undefined;
    if (userName !== undefined) return this.home.logins.tokenOf(this.home, userName);
    return this.app.get(Tokens, { strict: false }).sign({ ...claims }, 'access', seconds ?? 300);
  }

  /** Another application with other settings, on the same database unless they name one. */
  async withApp<Result>(
    settings: Partial<AppConfig>,
    use: (other: Walk) => Promise<Result>,
  ): Promise<Result> {
    const other = this.other(settings);
    await other.open();
    try {
      return await use(other);
    } finally {
      await other.close();
    }
  }

  /** Starts an application that cannot start, and tells what it says before it exits. */
  async startFails(settings: Partial<AppConfig>): Promise<Seen> {
    const other = this.other(settings);
    const begin = performance.now();
    try {
      await other.open();
    } catch (error) {
      const time = performance.now() - begin;
      return { where: 'exit', headers: {}, body: toMtException(error).message, time };
    } finally {
      await other.close().catch(() => undefined);
    }
    return { where: 'exit', headers: {}, body: 'started', time: performance.now() - begin };
  }

  /** Starts and stops an application that can. */
  starts(settings: Partial<AppConfig>): Promise<Seen> {
    return this.withApp(settings, (other) => other.send({ path: '/health' }));
  }

  /** The newest line of the log that begins with the code. */
  fromLog(code: string): Seen {
    const line = this.logs.findLast((each) => each.startsWith(code));
    return { where: 'log', headers: {}, body: line ?? 'nothing was logged', time: 0 };
  }

  /** Whether all events that were accepted have been published: none was lost. */
  async delivered(): Promise<Seen> {
    const { length } = await this.app.get(Outbox, { strict: false }).pending();
    const status = length === 0 ? 200 : 500;
    return { where: 'log', status, headers: {}, body: `${length} events are pending`, time: 0 };
  }

  /** Publishes what stands in the outbox, and waits until it was heard. */
  drain(): Promise<void> {
    return drainEvents(this.app);
  }

  async listen(
    handler: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<LocalServer> {
    return this.keep(await listenHttp(handler));
  }

  async listenTcp(handler: (socket: Socket) => void): Promise<LocalServer> {
    return this.keep(await listenTcp(handler));
  }

  closedPort(): Promise<number> {
    return closedPort();
  }

  /** A text that no other row has. */
  unique(): string {
    return randomBytes(5).toString('hex');
  }

  /** Ends a row: its servers go, its log is forgotten. */
  async endRow(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.close()));
    this.logger.lines.length = 0;
  }

  async close(): Promise<void> {
    await this.endRow();
    await this.started?.close();
  }

  private other(settings: Partial<AppConfig>): Walk {
    const { platform, settings: own } = this.options;
    const shared = { ...own, amqpUrl: undefined, database: this.database, ...settings };
    const clock = settings.clock instanceof SettableClock ? settings.clock : this.clock;
    const other = new Walk({ platform, settings: shared }, clock, this.logger);
    other.language = this.language;
    other.home = this.home;
    return other;
  }

  private async open(): Promise<void> {
    const { platform, settings } = this.options;
    const options = { logger: this.logger, abortOnError: false };
    this.started = await createApp(platform, options, settings);
    await this.started.listen(0, '127.0.0.1');
    const { port } = this.started.getHttpServer().address() as { port: number };
    this.url = `http://127.0.0.1:${port}`;
  }

  private keep(server: LocalServer): LocalServer {
    this.servers.push(server);
    return server;
  }
}

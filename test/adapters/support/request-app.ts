import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication, ModuleMetadata } from '@nestjs/common';
import { type ErrorReporter, MtErrorsModule, type Occurrence } from 'nestjs-mt-errors';
import { type Answer, request } from '../../support/answer.js';
import { type Platform, type StartOptions, startApp } from '../../support/platforms.js';
import { expectAnswer, readExpected, type Row } from './provoke.js';

/** What a test sends. */
export interface SentRequest extends RequestInit {
  readonly path: string;
}

/** An application whose failures come from what is sent to it, and what was seen of them. */
export class RequestApp {
  private running: { app: INestApplication; url: string } | undefined;
  private occurrence: Occurrence | undefined;
  private readonly observed: Row[] = [];

  constructor(
    private readonly family: string,
    private readonly suite: string,
  ) {}

  async start(platform: Platform, metadata: ModuleMetadata, options?: StartOptions): Promise<void> {
    const reporter: ErrorReporter = { report: (occurrence) => (this.occurrence = occurrence) };
    const imports = [
      MtErrorsModule.forRoot({ reporters: [reporter] }),
      ...(metadata.imports ?? []),
    ];
    this.running = await startApp(platform, { ...metadata, imports }, options);
  }

  /** Closes the application and leaves what was seen for the table. */
  async stop(): Promise<void> {
    await this.running?.app.close();
    const folder = join(import.meta.dirname, '../observed');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${this.family}.${this.suite}.json`);
    writeFileSync(file, `${JSON.stringify(this.observed, null, 1)}\n`);
  }

  async send({ path, ...init }: SentRequest): Promise<Answer> {
    this.occurrence = undefined;
    return request(`${this.running?.url}${path}`, init);
  }

  /** Sends a request that fails as its row says. */
  async expectRow(library: string, failure: string, sent: SentRequest): Promise<Answer> {
    const row = readExpected(this.family).find(
      (each) => each.library === library && each.failure === failure,
    );
    expect(row ?? `no row for ${library}: ${failure}`).toEqual(expect.any(Object));
    const answer = await this.send(sent);
    expectAnswer(answer, this.occurrence, row!);
    const { exception } = this.occurrence!;
    const { code, retryable, params } = exception;
    this.observed.push({ library, failure, code, status: answer.status, retryable, params });
    return answer;
  }
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { Controller, Get, type INestApplication, type ModuleMetadata } from '@nestjs/common';
import {
  type ErrorReporter,
  MtErrorsModule,
  type MtErrorsOptions,
  type Occurrence,
} from 'nestjs-mt-errors';
import { type Answer, request } from '../../support/answer.js';
import { catalogRows } from '../../support/catalog-fixture.js';
import { type Platform, startApp } from '../../support/platforms.js';

/** Planted in whatever a provoked failure may carry; it must appear in no answer. */
export const SECRET = 'planted-s3cr3t';

/** One line of an expectation file. */
export interface Row {
  readonly library: string;
  readonly failure: string;
  /** A code of the catalogue, or the three digits of a status. */
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  /** All parameters of the exception, the private ones included. */
  readonly params: Record<string, unknown>;
  /** The kind of the exception; not compared where the row has none. */
  readonly kind?: string;
}

/** Whatever fails, or whatever gives the failure. */
export type Thunk = () => unknown;

const folder = join(import.meta.dirname, '..');

/** Reads `expected/<family>.tsv`: library, failure, code, status, retryable, params, kind; `#` is a comment. */
export function readExpected(family: string): Row[] {
  const text = readFileSync(join(folder, 'expected', `${family}.tsv`), 'utf8');
  const [, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [library, failure, code, status, retryable, params, kind] = line.split('\t');
    return {
      library: library!,
      failure: failure!,
      code: code!,
      status: Number(status),
      retryable: retryable === 'yes',
      params: JSON.parse(params || '{}') as Record<string, unknown>,
      kind,
    };
  });
}

/** The statuses without a code that the expectations use. */
const phrases: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  406: 'NOT_ACCEPTABLE',
  409: 'CONFLICT',
  413: 'CONTENT_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  499: 'CLIENT_ERROR',
  500: 'INTERNAL_SERVER_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
  507: 'INSUFFICIENT_STORAGE',
};

/** An application whose one route fails as told, and what it answered and reported. */
export class FamilyApp {
  private thunk: Thunk = () => undefined;
  private occurrence: Occurrence | undefined;
  private running: { app: INestApplication; url: string } | undefined;
  private readonly observed: Row[] = [];

  constructor(
    private readonly family: string,
    private readonly options: MtErrorsOptions = {},
    /** What the application has beside the failing route. */
    private readonly metadata: ModuleMetadata = {},
    private readonly platform: Platform = 'express',
  ) {}

  async start(): Promise<void> {
    const run = (): unknown => this.thunk();
    @Controller()
    class FailingController {
      @Get('provoke') provoke(): unknown {
        return run();
      }
    }
    const reporter: ErrorReporter = { report: (occurrence) => (this.occurrence = occurrence) };
    const reporters = [...(this.options.reporters ?? []), reporter];
    const { imports = [], controllers = [], ...others } = this.metadata;
    this.running = await startApp(this.platform, {
      ...others,
      imports: [MtErrorsModule.forRoot({ ...this.options, reporters }), ...imports],
      controllers: [FailingController, ...controllers],
    });
  }

  /** Closes the application and leaves what was seen for the table. */
  async stop(): Promise<void> {
    // A client that left in the middle of a request may leave its connection half open.
    const server = this.running?.app.getHttpServer() as { closeAllConnections(): void } | undefined;
    server?.closeAllConnections();
    await this.running?.app.close();
    noteObserved(this.family, this.observed);
  }

  /** Lets the route fail as the thunk does. */
  async provoke(
    thunk: Thunk,
    init?: RequestInit,
  ): Promise<{ answer: Answer; occurrence: Occurrence | undefined }> {
    this.thunk = thunk;
    return this.send('provoke', init);
  }

  /** What was reported last, for a caller that did not wait for the answer. */
  get lastOccurrence(): Occurrence | undefined {
    return this.occurrence;
  }

  /** Sends a request to a route of the suite's own. */
  async send(
    path: string,
    init?: RequestInit,
  ): Promise<{ answer: Answer; occurrence: Occurrence | undefined }> {
    this.occurrence = undefined;
    const answer = await request(`${this.running?.url}/${path}`, init);
    return { answer, occurrence: this.occurrence };
  }

  /** Provokes the failure of a row, compares the whole answer, and notes what was seen. */
  async expectRow(row: Row, thunk: Thunk): Promise<void> {
    const { answer, occurrence } = await this.provoke(thunk);
    this.expectSeen(row, answer, occurrence);
  }

  /** The same for a failure that a request to a route of the suite's own provokes. */
  async expectRequest(row: Row, path: string, init?: RequestInit): Promise<Answer> {
    const { answer, occurrence } = await this.send(path, init);
    this.expectSeen(row, answer, occurrence);
    return answer;
  }

  private expectSeen(row: Row, answer: Answer, occurrence: Occurrence | undefined): void {
    expectAnswer(answer, occurrence, row);
    const { exception } = occurrence!;
    this.observed.push({
      library: row.library,
      failure: row.failure,
      code: exception.code,
      status: answer.status,
      retryable: exception.retryable,
      params: exception.params,
    });
  }
}

/** Leaves for the table what a suite saw. */
export function noteObserved(family: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const suite = basename(expect.getState().testPath ?? 'unknown').replace(/\..*$/, '');
  mkdirSync(join(folder, 'observed'), { recursive: true });
  const file = join(folder, 'observed', `${family}.${suite}.json`);
  writeFileSync(file, `${JSON.stringify(rows, null, 1)}\n`);
}

/** Compares everything that an answer says, and that it keeps the secret. */
export function expectAnswer(answer: Answer, occurrence: Occurrence | undefined, row: Row): void {
  const seen = occurrence && {
    code: occurrence.exception.code,
    status: answer.status,
    retryable: occurrence.exception.retryable,
    params: occurrence.exception.params,
    kind: occurrence.exception.kind,
  };
  const { code, status, retryable, params, kind = expect.any(String) as unknown } = row;
  expect({ seen, thrown: seen ? '' : inspect(answer) }).toEqual({
    seen: { code, status, retryable, params, kind },
    thrown: '',
  });
  expectWhole(answer, row);
  const told = JSON.stringify([answer, occurrence!.exception, occurrence!.exception.params]);
  expect(told).not.toContain(SECRET);
}

function expectWhole({ headers, body }: Answer, row: Row): void {
  const coded = catalogRows().find(
    ({ code, key }) => code === row.code && !key.endsWith('_LEGACY'),
  );
  const id = headers['x-mt-error-id'];
  const { title, detail, params, ...others } = body as Record<string, unknown>;
  expect(others).toEqual({
    type: coded ? `urn:mt:error:${coded.section}:${row.code}` : 'about:blank',
    status: row.status,
    code: row.code,
    key: coded?.key ?? phrases[row.status],
    instance: `urn:uuid:${id}`,
  });
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json',
    'error-code': row.code,
    'cache-control': 'no-store',
  });
  expect(title).toEqual(expect.any(String));
  expect(params ?? {}).toEqual(row.status >= 500 ? {} : publicOnly(row, coded));
  if (row.status >= 500) expect(detail).toBeUndefined();
}

function publicOnly(row: Row, coded: ReturnType<typeof catalogRows>[number] | undefined): object {
  const shown = coded?.params.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name) ?? [];
  return Object.fromEntries(Object.entries(row.params).filter(([name]) => shown.includes(name)));
}

/**
 * A suite: each failure is provoked and compared with its row of the expectation file. A failure
 * without a row fails here, a row without a failure when the table is written.
 *
 * @param thunks library to failure to thunk
 */
export function provokeRows(
  app: FamilyApp,
  family: string,
  thunks: Record<string, Record<string, Thunk>>,
): void {
  const rows = readExpected(family);
  for (const [library, failures] of Object.entries(thunks)) {
    it.each(Object.entries(failures))(`${library}: %s`, async (failure, thunk) => {
      await app.expectRow(findRow(rows, library, failure), thunk);
    });
  }
}

/** The row of a failure; a missing one fails the test. */
export function findRow(rows: readonly Row[], library: string, failure: string): Row {
  const row = rows.find((each) => each.library === library && each.failure === failure);
  if (row === undefined) throw new Error(`expected/*.tsv has no row "${library}: ${failure}"`);
  return row;
}

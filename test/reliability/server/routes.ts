import { Readable } from 'node:stream';
import {
  Body,
  type CallHandler,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Headers,
  Injectable,
  type MessageEvent,
  type NestInterceptor,
  type NestMiddleware,
  Param,
  ParseIntPipe,
  type PipeTransform,
  Post,
  Query,
  Res,
  ServiceUnavailableException,
  Sse,
  StreamableFile,
  UnauthorizedException,
  UseGuards,
  UseInterceptors,
  UsePipes,
} from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { MtErrors, MtException, MtSseInterceptor } from 'nestjs-mt-errors';
import {
  concat,
  defer,
  map,
  type Observable,
  of,
  throwError,
  timer,
  timeout,
  mergeMap,
  NEVER,
  EMPTY,
} from 'rxjs';
import { isOurs, onFastify } from './arguments.js';
import { writeLine } from './log.js';
import { SECRET } from './secret.js';
import { thrownValues } from './thrown-values.js';

const fail = (): never => {
  throw new Error(SECRET);
};
/** The raw response, of Express and of Fastify. */
const raw = (response: unknown): ServerResponse =>
  (response as { raw?: ServerResponse }).raw ?? (response as ServerResponse);
const setHeader = (response: unknown, name: string, value: string): void => {
  const reply = response as { header(name: string, value: string): void };
  reply.header(name, value);
};

@Injectable()
class FailingGuard implements CanActivate {
  canActivate(): boolean {
    return fail();
  }
}
@Injectable()
class CodeGuard implements CanActivate {
  canActivate(): Promise<boolean> {
    return Promise.reject(new MtException('1030', { params: { permission: 'P' } }));
  }
}
@Injectable()
class NoGuard implements CanActivate {
  canActivate(): boolean {
    return false;
  }
}
@Injectable()
class FailingPipe implements PipeTransform {
  transform(): never {
    return fail();
  }
}
@Injectable()
class FailsBefore implements NestInterceptor {
  intercept(): never {
    return fail();
  }
}
@Injectable()
class LeavesAsIs implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle();
  }
}
/** Part of this library, so the other filters do without it. */
const SseInterceptor = isOurs ? MtSseInterceptor : LeavesAsIs;

@Injectable()
class FailsAfter implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map(() => fail()));
  }
}

@Controller('thrown')
export class ThrownController {
  @Get(':index')
  sync(@Param('index') index: string): void {
    throw Object.values(thrownValues)[Number(index)]!();
  }
}

@Controller('where')
export class WhereController {
  @Get('async')
  async async(): Promise<void> {
    await Promise.resolve();
    throw new MtException('1078');
  }
  @Get('observable')
  observable(): Observable<never> {
    return throwError(() => new MtException('1078'));
  }
  @Get('observable-late')
  observableLate(): Observable<unknown> {
    return concat(
      of(1),
      throwError(() => new MtException('1078')),
    );
  }
  @Get('observable-empty')
  observableEmpty(): Observable<never> {
    return EMPTY;
  }
  @Get('guard')
  @UseGuards(FailingGuard)
  guard(): void {}
  @Get('guard-code')
  @UseGuards(CodeGuard)
  guardCode(): void {}
  @Get('guard-no')
  @UseGuards(NoGuard)
  guardNo(): void {}
  @Get('pipe')
  @UsePipes(FailingPipe)
  pipe(@Query('a') _a: string): void {}
  @Get('parse/:id')
  parse(@Param('id', ParseIntPipe) id: number): number {
    return id;
  }
  @Get('before')
  @UseInterceptors(FailsBefore)
  before(): void {}
  @Get('after')
  @UseInterceptors(FailsAfter)
  after(): string {
    return 'x';
  }
  @Get('bigint')
  bigint(): unknown {
    return { big: 1n, secret: SECRET };
  }
  @Get('cyclic')
  cyclic(): unknown {
    const body: Record<string, unknown> = { secret: SECRET };
    body.self = body;
    return body;
  }
  @Get('to-json')
  toJson(): unknown {
    return { toJSON: fail };
  }
  @Get('getter')
  getter(): unknown {
    return {
      get secret(): never {
        return fail();
      },
    };
  }
  @Get('symbol')
  symbol(): unknown {
    return { toJSON: () => BigInt(1) };
  }
  @Get('hostile')
  hostile(): unknown {
    return new Proxy({}, { get: fail, ownKeys: fail });
  }
  @Get('slow')
  async slow(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 60));
    throw new Error(SECRET);
  }
  @Get('timeout')
  timeout(): Observable<unknown> {
    return NEVER.pipe(timeout(20));
  }
  @Get('nested')
  nested(): Observable<unknown> {
    return of(throwError(() => new MtException('1078'))).pipe(mergeMap((inner) => inner));
  }
  @Get('parameters/:a/:b')
  parameters(@Param('a', ParseIntPipe) a: number, @Param('b', ParseIntPipe) b: number): number {
    return a + b;
  }
  @Post('body')
  body(@Body() body: unknown): unknown {
    return { body };
  }
}

@Controller('headers')
export class HeadersController {
  @Get(':what')
  stale(@Param('what') what: string, @Res({ passthrough: true }) response: unknown): void {
    const sets: Record<string, [string, string][]> = {
      encoding: [['content-encoding', 'gzip']],
      length: [['content-length', '3']],
      cache: [
        ['cache-control', 'public, max-age=3600'],
        ['etag', '"x"'],
        ['last-modified', 'Thu, 01 Jan 1970 00:00:00 GMT'],
        ['expires', '0'],
      ],
      disposition: [
        ['content-disposition', 'attachment; filename=a'],
        ['content-type', 'text/html'],
      ],
      range: [
        ['content-range', 'bytes 0-1/2'],
        ['accept-ranges', 'bytes'],
      ],
      language: [['content-language', 'fr']],
      'retry-after': [['retry-after', '7']],
      allow: [['allow', 'GET']],
      cors: [['access-control-allow-origin', '*']],
      'cors-expose': [
        ['access-control-allow-origin', '*'],
        ['access-control-expose-headers', 'X-Total'],
      ],
      vary: [['vary', 'Origin']],
      'vary-star': [['vary', '*']],
      cookie: [['set-cookie', 'a=1']],
      custom: [['x-request-id', 'r-1']],
      trailer: [['trailer', 'x-checksum']],
      digest: [
        ['content-digest', 'sha-256=:AAAA:'],
        ['repr-digest', 'sha-256=:AAAA:'],
        ['content-md5', 'AAAA'],
      ],
      'shared-caching': [
        ['cdn-cache-control', 'max-age=3600'],
        ['surrogate-control', 'max-age=3600'],
        ['age', '7'],
      ],
      html: [['content-type', 'text/html; charset=utf-8']],
      'vary-language': [['vary', 'accept-LANGUAGE, Origin']],
      'content-type-options': [['x-content-type-options', 'nosniff']],
      'no-value': [['x-empty', '']],
      ours: [
        ['error-code', 'stale'],
        ['x-mt-error-id', 'stale'],
      ],
      'many-cookies': Array.from({ length: 50 }, (_, index) => ['set-cookie', `c${index}=1`]),
      '100-kb': [['x-long', 'x'.repeat(100_000)]],
    };
    for (const [name, value] of sets[what] ?? []) setHeader(response, name, value);
    throw new MtException('1078');
  }

  @Get('challenge/set')
  challengeSet(@Res({ passthrough: true }) response: unknown): void {
    setHeader(response, 'www-authenticate', 'Bearer realm="own"');
    throw new MtException('0014');
  }
  @Get('challenge/entry')
  challengeEntry(): void {
    throw new MtException('1091');
  }
  @Get('challenge/none')
  challengeNone(): void {
    throw new UnauthorizedException();
  }
  @Get('challenge/own')
  challengeOwn(): void {
    throw new MtException('0014', { headers: { 'WWW-Authenticate': 'DPoP' } });
  }
  @Get('list/vary')
  varyList(@Res({ passthrough: true }) response: unknown): void {
    raw(response).setHeader('vary', ['Origin', 'Accept']);
    throw new MtException('1078');
  }
  @Get('status/none')
  statusNone(@Res({ passthrough: true }) response: unknown): void {
    (response as { status(code: number): void }).status(204);
    throw new Error(SECRET);
  }
  @Get('status/set')
  statusSet(@Res({ passthrough: true }) response: unknown): void {
    (response as { status(code: number): void }).status(201);
    throw new MtException('1078');
  }
}

@Controller('response')
export class ResponseController {
  @Get('half')
  half(@Res() response: unknown): void {
    const stream = raw(response);
    stream.writeHead(200, { 'content-type': 'text/plain' });
    stream.write('half an answer');
    throw new MtException('1078');
  }
  @Get('half-later')
  async halfLater(@Res() response: unknown): Promise<void> {
    const stream = raw(response);
    stream.writeHead(200, { 'content-type': 'text/plain' });
    stream.write('half an answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error(SECRET);
  }
  @Get('whole')
  whole(@Res() response: unknown): void {
    raw(response).end('a whole answer');
    throw new Error(SECRET);
  }
  @Get('set-header')
  setHeaderFails(@Res() response: unknown): void {
    raw(response).setHeader = fail;
    throw new MtException('1078');
  }
  @Get('end')
  endFails(@Res() response: unknown): void {
    raw(response).end = fail;
    throw new MtException('1078');
  }
  @Get('write-head')
  writeHeadFails(@Res() response: unknown): void {
    raw(response).writeHead = fail;
    throw new MtException('1078');
  }
  @Get('get-header')
  getHeaderFails(@Res() response: unknown): void {
    raw(response).getHeader = fail;
    throw new MtException('1078');
  }
  @Get('header-names')
  headerNamesFail(@Res() response: unknown): void {
    raw(response).getHeaderNames = fail;
    throw new MtException('1078');
  }
  @Get('remove-header')
  removeHeaderFails(@Res() response: unknown): void {
    setHeader(response, 'etag', '"x"');
    raw(response).removeHeader = fail;
    throw new MtException('1078');
  }
  @Get('write-head-only')
  writeHeadOnly(@Res() response: unknown): void {
    raw(response).writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' });
    throw new Error(SECRET);
  }
  @Get('flushed')
  flushed(@Res() response: unknown): void {
    raw(response).flushHeaders();
    throw new MtException('1078');
  }
  @Get('socket')
  socketDestroyed(@Res() response: unknown): void {
    raw(response).socket?.destroy();
    throw new Error(SECRET);
  }
  @Get('ended-later')
  endedLater(@Res() response: unknown): void {
    const stream = raw(response);
    stream.writeHead(200, { 'content-type': 'text/plain' });
    stream.end('a whole answer');
    stream.write = fail;
    throw new MtException('0064');
  }
  @Get('slow-half')
  async slowHalf(@Res() response: unknown): Promise<void> {
    const stream = raw(response);
    stream.writeHead(200, { 'content-type': 'text/plain' });
    stream.write('half an answer');
    await new Promise((resolve) => setTimeout(resolve, 150));
    throw new MtException('1078');
  }
  @Get('pipe')
  pipeFails(@Res() response: unknown): void {
    const source = Readable.from(
      (async function* () {
        yield 'half an answer';
        await new Promise((resolve) => setTimeout(resolve, 20));
        yield 'more';
      })(),
    );
    source.pipe(raw(response));
    source.once('data', () => setImmediate(() => raw(response).destroy()));
  }
  @Get('hijacked')
  hijacked(@Res() response: unknown): void {
    if (onFastify) (response as { hijack(): void }).hijack();
    else raw(response).destroy();
    throw new Error(SECRET);
  }
  @Get('health')
  health(): void {
    const response = { status: 'error', error: { db: { status: 'down' } }, details: {} };
    throw new ServiceUnavailableException(response);
  }
  @Get('health-bigint')
  healthBigint(): void {
    const response = { status: 'error', error: { secret: SECRET, big: 1n }, details: {} };
    throw new ServiceUnavailableException(response);
  }
  @Get('health-half')
  healthHalf(@Res() response: unknown): void {
    const stream = raw(response);
    stream.writeHead(200, { 'content-type': 'text/plain' });
    stream.write('half an answer');
    throw new ServiceUnavailableException({ status: 'error', error: {}, details: {} });
  }
  @Get('destroyed')
  destroyed(@Res() response: unknown): void {
    raw(response).destroy();
    throw new MtException('1078');
  }
  @Get('file')
  file(): StreamableFile {
    throw new MtException('1078');
  }
  @Get('file-late')
  fileLate(): StreamableFile {
    return new StreamableFile(
      Readable.from(
        (async function* () {
          yield 'half an answer';
          await new Promise((resolve) => setTimeout(resolve, 20));
          fail();
        })(),
      ),
    );
  }
  @Sse('events-before')
  @UseInterceptors(SseInterceptor)
  eventsBefore(): Observable<MessageEvent> {
    return throwError(() => new MtException('1078'));
  }
  @Sse('events-cyclic')
  @UseInterceptors(SseInterceptor)
  eventsCyclic(): Observable<MessageEvent> {
    const data: Record<string, unknown> = { secret: SECRET };
    data.self = data;
    return of({ data });
  }
  @Sse('events-leave')
  @UseInterceptors(SseInterceptor)
  eventsLeave(): Observable<MessageEvent> {
    return concat(
      of({ data: 'one' }),
      timer(60).pipe(
        map(() => {
          throw new Error(SECRET);
        }),
      ),
    );
  }
  @Sse('events-throw')
  @UseInterceptors(SseInterceptor)
  eventsThrow(): Observable<MessageEvent> {
    throw new MtException('1078');
  }
  @Sse('events-after')
  @UseInterceptors(SseInterceptor)
  eventsAfter(): Observable<MessageEvent> {
    return concat(
      of({ data: 'one' }),
      defer(() => throwError(() => MtErrors.AGGREGATE_OUTDATED())),
    );
  }
}

@Controller('middleware')
export class MiddlewareController {
  @Get(':what')
  never(): string {
    return 'not reached';
  }
}

@Injectable()
export class FailingMiddleware implements NestMiddleware {
  use(
    request: { url?: string; originalUrl?: string },
    _: unknown,
    next: (error?: unknown) => void,
  ): unknown {
    const what = (request.originalUrl ?? request.url)!.split('/').at(-1);
    if (what === 'sync') throw new MtException('1078');
    if (what === 'async') return Promise.reject(new MtException('1078'));
    if (what === 'unknown') throw new Error(SECRET);
    if (what === 'next') return next(new MtException('1078'));
    return next();
  }
}

@Controller('health')
export class HealthController {
  @Get()
  ok(@Headers('x-any') _: string): object {
    return { alive: true };
  }

  /** Milliseconds that this process has had the processor. */
  @Get('computed')
  computed(): object {
    const { user, system } = process.cpuUsage();
    return { millis: (user + system) / 1000, rss: process.memoryUsage.rss() };
  }

  /** Tells that every log record before it has been written. */
  @Get('mark/:id')
  mark(@Param('id') id: string): object {
    writeLine({ level: 'mark', text: id });
    return { alive: true };
  }
}

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
  Sse,
  StreamableFile,
  UnauthorizedException,
  UseGuards,
  UseInterceptors,
  UsePipes,
} from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { MtErrors, MtException, MtSseInterceptor } from 'nestjs-mt-errors';
import { concat, defer, map, type Observable, of, throwError, EMPTY } from 'rxjs';
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
  @UseInterceptors(MtSseInterceptor)
  eventsBefore(): Observable<MessageEvent> {
    return throwError(() => new MtException('1078'));
  }
  @Sse('events-throw')
  @UseInterceptors(MtSseInterceptor)
  eventsThrow(): Observable<MessageEvent> {
    throw new MtException('1078');
  }
  @Sse('events-after')
  @UseInterceptors(MtSseInterceptor)
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
}

import type { ServerResponse } from 'node:http';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { MtException } from 'nestjs-mt-errors';
import { type LoggerMode, setLoggerMode } from './log.js';
import { SECRET } from './secret.js';

type Restore = () => void;

const fail = (): never => {
  throw new Error(SECRET);
};

/** Puts something else in the place of a method until the answer is sent. */
function replace(owner: object, name: string, value: unknown): Restore {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    __proto__: null,
    value,
    writable: true,
    configurable: true,
    enumerable: before?.enumerable ?? true,
  } as PropertyDescriptor);
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, before);
  };
}

const pollutes =
  (name: string, value: unknown): (() => Restore) =>
  () =>
    replace(Object.prototype, name, value);

/** What an application, or a library in it, may have done to the runtime. */
export const disturbances: Readonly<Record<string, () => Restore>> = {
  'polluted statusCode': () => {
    const restores = [
      replace(Object.prototype, 'statusCode', 404),
      replace(Object.prototype, 'message', SECRET),
    ];
    return () => restores.forEach((restore) => restore());
  },
  'polluted status': pollutes('status', 200),
  'polluted code': pollutes('code', '1078'),
  'polluted expose': pollutes('expose', true),
  'polluted getStatus': pollutes('getStatus', () => 200),
  'polluted getResponse': pollutes('getResponse', () => SECRET),
  'polluted cause': pollutes('cause', SECRET),
  'polluted headers': pollutes('headers', { 'x-polluted': SECRET }),
  'polluted detail': pollutes('detail', SECRET),
  'polluted texts': pollutes('texts', [SECRET]),
  'polluted violations': pollutes('violations', [{ code: SECRET, key: SECRET }]),
  'polluted retryAfter': pollutes('retryAfter', 7),
  'polluted challenge': pollutes('challenge', SECRET),
  'polluted language': pollutes('xx', SECRET),
  'polluted toJSON': pollutes('toJSON', fail),
  'polluted private': pollutes('private', true),
  'polluted index': pollutes('0', SECRET),
  'broken JSON.stringify': () => replace(JSON, 'stringify', fail),
  'broken Date.now': () => replace(Date, 'now', fail),
  'broken Math.random': () => replace(Math, 'random', fail),
  'broken Intl.Locale': () => replace(Intl, 'Locale', fail),
  'broken Intl.PluralRules': () => replace(Intl, 'PluralRules', fail),
  'broken prepareStackTrace': () => replace(Error, 'prepareStackTrace', fail),
  'nonsense as stack': () => replace(Error, 'prepareStackTrace', () => ({ secret: SECRET })),
  'no captureStackTrace': () => replace(Error, 'captureStackTrace', undefined),
  'a stackTraceLimit of nonsense': () => replace(Error, 'stackTraceLimit', 'all'),
};

const LONGEST = 500;

/** The raw response, of Express and of Fastify. */
const raw = (response: unknown): ServerResponse =>
  (response as { raw?: ServerResponse }).raw ?? (response as ServerResponse);

function untilSent(response: unknown, restore: Restore): void {
  const timer = setTimeout(restore, LONGEST);
  raw(response).once('close', () => {
    clearTimeout(timer);
    restore();
  });
}

function thrown(what: string): unknown {
  if (what === 'object') return {};
  if (what === 'params') return new MtException('0038', { params: { min: 6 } });
  return what === 'code' ? new MtException('1078') : new Error(SECRET);
}

/** Failures in a process where something else is wrong as well, until the answer is sent. */
@Controller('disturbed')
export class DisturbedController {
  @Get('logger/:mode/:what')
  logger(
    @Param('mode') mode: LoggerMode,
    @Param('what') what: string,
    @Res({ passthrough: true }) response: unknown,
  ): void {
    setLoggerMode(mode);
    untilSent(response, () => setLoggerMode('normal'));
    throw thrown(what);
  }

  @Get('by/:name/:what')
  by(
    @Param('name') name: string,
    @Param('what') what: string,
    @Res({ passthrough: true }) response: unknown,
  ): void {
    const error = thrown(what);
    untilSent(response, disturbances[name]!());
    throw error;
  }
}

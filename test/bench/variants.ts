import type { LoadRequest } from './load.js';

/** One server and one request to it. */
export interface Variant {
  readonly name: string;
  /** A name of `server/apps.ts`. */
  readonly app: string;
  readonly request: LoadRequest;
  readonly status: number;
  /** What Nest alone does with the same failure: a variant's name. */
  readonly nest?: string;
}

export const SUCCESS = 'success, same bytes';

const valid = {
  email: 'ada@example.org',
  otherEmail: 'grace@example.org',
  password: 'correct horse',
  name: 'Ada',
  city: 'London',
  nick: 'countess',
  note: 'first',
  floor: 3,
  size: 7,
  age: 36,
};
const broken = {
  email: 'x',
  otherEmail: 'y',
  password: 'x',
  name: 'x',
  city: 'x',
  nick: 'x',
  note: 1,
  floor: 1.5,
  size: 1,
  age: 100,
};

const get = (path: string, headers?: Record<string, string>): LoadRequest => ({
  method: 'GET',
  path,
  headers,
});
const post = (body: object): LoadRequest => ({
  method: 'POST',
  path: '/validated',
  body: JSON.stringify(body),
});

const httpException = get('/http-exception');
const unknown = get('/unknown');
const missing = get('/missing');
const oneFailure = post({ ...valid, email: 'x' });
const tenFailures = post(broken);
const chinese = { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' };

const of = (
  app: string,
  name: string,
  request: LoadRequest,
  status: number,
  nest?: string,
): Variant => ({
  app,
  name,
  request,
  status,
  nest,
});

/** What is measured on each platform. */
export const variants: readonly Variant[] = [
  of('plain', SUCCESS, get('/success'), 200),
  of('plain', 'nest: HttpException', httpException, 404),
  of('plain', 'nest: unknown error', unknown, 500),
  of('plain', 'nest: unknown route', missing, 404),
  of('plain', 'nest: 1 violation', oneFailure, 400),
  of('plain', 'nest: 10 violations', tenFailures, 400),
  of('bare', 'bare filter, constant body', get('/bare'), 404, 'nest: HttpException'),
  of('problem-details', 'ndpf: HttpException', httpException, 404, 'nest: HttpException'),
  of('problem-details', 'ndpf: unknown error', unknown, 500, 'nest: unknown error'),
  of('problem-details', 'ndpf: 10 violations', tenFailures, 400, 'nest: 10 violations'),
  of('i18n', 'nestjs-i18n: HttpException', httpException, 404, 'nest: HttpException'),
  of('i18n', 'nestjs-i18n: zh-CN', get('/http-exception', chinese), 404, 'nest: HttpException'),
  of('ours', 'ours: code', get('/code'), 404, 'nest: HttpException'),
  of('ours', 'ours: code, zh-CN', get('/code', chinese), 404, 'nest: HttpException'),
  of('ours', 'ours: code with parameters', get('/params'), 400, 'nest: HttpException'),
  of('ours', 'ours: own code', get('/own'), 404, 'nest: HttpException'),
  of('ours', 'ours: HttpException', httpException, 404, 'nest: HttpException'),
  of('ours-each-record', 'ours: unknown error', unknown, 500, 'nest: unknown error'),
  of('ours', 'ours: unknown error, in a storm', unknown, 500, 'nest: unknown error'),
  of('ours', 'ours: unknown route', missing, 404, 'nest: unknown route'),
  of('ours', 'ours: 1 violation', oneFailure, 400, 'nest: 1 violation'),
  of('ours', 'ours: 10 violations', tenFailures, 400, 'nest: 10 violations'),
  of('ours-mt-auth', 'ours: profile mt-auth', get('/code'), 400, 'nest: HttpException'),
];

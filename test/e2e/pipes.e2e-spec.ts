import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, type INestApplication, Param, Post, Query } from '@nestjs/common';
import { UploadedFile, UploadedFiles, UseInterceptors } from '@nestjs/common';
import * as express from '@nestjs/platform-express';
import * as fastify from '@nestjs/platform-fastify/multipart';
import { MtErrorsModule } from 'nestjs-mt-errors';
import {
  MtDomainIdPipe,
  type MtPage,
  MtPagePipe,
  MtParseBoolPipe,
  MtParseEnumPipe,
  MtParseFilePipe,
  MtParseIntPipe,
  MtParseLongPipe,
  MtQueryPipe,
} from 'nestjs-mt-errors/pipes';
import { type Answer, expectProblem, request } from '../support/answer.js';
import { type Platform, platforms, startApp } from '../support/platforms.js';

enum Level {
  Low,
  High,
}
enum State {
  Open = 'open',
  Closed = 'closed',
}

const page = new MtPagePipe({ maxSize: 50, sortable: ['name', 'createdAt'] });
const fullPage = new MtPagePipe({ required: true, sortable: ['name'] });
const filter = new MtQueryPipe({
  fields: {
    name: 'string',
    age: 'int',
    account: 'long',
    active: 'boolean',
    state: ['open', 'closed'],
    zip: (value) => /^\d{5}$/.test(value),
  },
  ignore: ['page', 'size'],
});

@Controller()
class PipeController {
  @Get('int') int(@Query('limit', new MtParseIntPipe({ min: 1, max: 100 })) limit: number): object {
    return { limit };
  }
  @Get('any-int') anyInt(@Query('limit', MtParseIntPipe) limit: number): object {
    return { limit };
  }
  @Get('long/:orderNo') long(@Param('orderNo', MtParseLongPipe) orderNo: bigint): object {
    return { type: typeof orderNo, text: String(orderNo) };
  }
  @Get('bool') bool(@Query('archived', MtParseBoolPipe) archived: boolean): object {
    return { archived };
  }
  @Get('enum') enum(@Query('state', new MtParseEnumPipe(State)) state: State): object {
    return { state };
  }
  @Get('level') level(@Query('level', new MtParseEnumPipe(Level)) level: Level): object {
    return { level };
  }
  @Get('id/:userId') id(@Param('userId', new MtDomainIdPipe('0U')) userId: string): object {
    return { userId };
  }
  @Post('id') bodyId(@Body('userId', new MtDomainIdPipe('0U')) userId: string): object {
    return { userId };
  }
  @Get('page') page(@Query('page', page) one: MtPage): MtPage {
    return one;
  }
  @Get('query-page') queryPage(@Query(page) one: MtPage): MtPage {
    return one;
  }
  @Get('full-page') fullPage(@Query('page', fullPage) one: MtPage): MtPage {
    return one;
  }
  @Get('filter') filter(@Query('query', filter) query: object): object {
    return { types: Object.entries(query).map(([name, value]) => `${name}:${typeof value}`) };
  }
  @Get('query-filter') queryFilter(@Query(filter) query: object): object {
    return { types: Object.entries(query).map(([name, value]) => `${name}:${typeof value}`) };
  }
  @Post('filter') bodyFilter(@Body(filter) query: object): object {
    return query;
  }
}

interface Refusal {
  readonly code: string;
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly params?: Record<string, unknown>;
  readonly rule: string;
  readonly pointer: string;
  readonly source: string;
  /** The violation's text, where it is not the answer's. */
  readonly text?: string;
}

/** The whole answer to one wrong value. */
function expectRefusal(answer: Answer, refusal: Refusal): void {
  const { rule, pointer, source, text, ...top } = refusal;
  const { code, key, params, title, detail = title } = top;
  const violation = { code, key, rule, pointer, source, detail: text ?? detail };
  expectProblem(answer, {
    ...top,
    status: 400,
    type: `urn:mt:error:${code.startsWith('1') ? 'mt-access' : 'mt-common'}:${code}`,
    errors: [params ? { ...violation, params } : violation],
  });
}

const notNull = (pointer: string, source: string): Refusal => ({
  code: '0037',
  key: 'MUST_NOT_BE_NULL',
  title: 'The value must not be null',
  rule: 'required',
  pointer,
  source,
  text: 'Must be present.',
});
const notInt = (key: string, rule: string, pointer: string): Refusal => ({
  code: '0023',
  key: 'INT_UNPARSABLE',
  title: 'The value is not a valid 32-bit integer',
  detail: `The value of ${key} must be a 32-bit integer.`,
  params: { key },
  rule,
  pointer,
  source: 'query',
});
const notLong = (key: string, rule: string, pointer: string, source: string): Refusal => ({
  code: '0022',
  key: 'LONG_UNPARSABLE',
  title: 'The value is not a valid 64-bit integer',
  detail: `The value of ${key} must be a 64-bit integer.`,
  params: { key },
  rule,
  pointer,
  source,
});
const tooSmall = (min: number, rule: string, pointer: string): Refusal => ({
  code: '0038',
  key: 'TOO_SHORT',
  title: 'The value is too short or too small',
  detail: `The minimum is ${min}.`,
  params: { min },
  rule,
  pointer,
  source: 'query',
});
const noPage: Refusal = {
  code: '0021',
  key: 'PAGE_INFO_UNPARSABLE',
  title: 'The page information is not a list of key:value pairs',
  rule: 'page',
  pointer: '#/page',
  source: 'query',
};
const tooManyRows = (pointer: string): Refusal => ({
  code: '0026',
  key: 'PAGE_SIZE_LIMIT_EXCEEDED',
  title: 'The page size exceeds the allowed maximum',
  detail: 'The page size must not be greater than 50.',
  params: { max: 50 },
  rule: 'page',
  pointer,
  source: 'query',
});
const unknownField = (
  field: string,
  allowed: string[],
  place: Pick<Refusal, 'rule' | 'pointer'>,
): Refusal => ({
  code: '0028',
  key: 'QUERY_FIELD_UNKNOWN',
  title: 'The query contains an unknown field',
  detail: `The field ${field} cannot be queried. The supported fields are: ${allowed.join(', ')}.`,
  params: { field, allowed },
  source: 'query',
  ...place,
});
const notAllowed = (allowed: string[], rule: string, pointer: string): Refusal => ({
  code: '0058',
  key: 'ENUM_VALUE_INVALID',
  title: 'The value is not one of the allowed values',
  detail: `The value must be one of: ${allowed.join(', ')}.`,
  params: { allowed },
  rule,
  pointer,
  source: 'query',
});
const id = (code: string, key: string, title: string): Refusal => ({
  code,
  key,
  title,
  rule: 'domainId',
  pointer: '#/userId',
  source: 'param',
});
const noQuery: Refusal = {
  code: '0027',
  key: 'QUERY_UNPARSABLE',
  title: 'The query is not a list of key:value pairs',
  rule: 'query',
  pointer: '#/query',
  source: 'query',
};
const SORTABLE = ['name', 'createdAt'];
const FIELDS = ['name', 'age', 'account', 'active', 'state', 'zip'];

const accepted: [path: string, body: object][] = [
  ['int?limit=100', { limit: 100 }],
  ['any-int?limit=-2147483648', { limit: -2147483648 }],
  ['any-int?limit=%2B7', { limit: 7 }],
  ['long/9223372036854775807', { type: 'bigint', text: '9223372036854775807' }],
  ['bool?archived=true', { archived: true }],
  ['bool?archived=false', { archived: false }],
  ['enum?state=closed', { state: 'closed' }],
  ['level?level=1', { level: 1 }],
  ['id/0U8AZTODP4H0', { userId: '0U8AZTODP4H0' }],
  ['page', { number: 0, size: 20, order: 'asc' }],
  [
    'page?page=num:2,size:50,by:name,order:desc',
    { number: 2, size: 50, sort: 'name', order: 'desc' },
  ],
  ['page?page=size:5', { number: 0, size: 5, order: 'asc' }],
  ['query-page', { number: 0, size: 20, order: 'asc' }],
  [
    'query-page?page=1&size=10&sort=createdAt,desc&other=x',
    { number: 1, size: 10, sort: 'createdAt', order: 'desc' },
  ],
  ['query-page?sort=-name', { number: 0, size: 20, sort: 'name', order: 'desc' }],
  ['query-page?sort=name:asc', { number: 0, size: 20, sort: 'name', order: 'asc' }],
  ['full-page?page=num:0,size:1,by:name', { number: 0, size: 1, sort: 'name', order: 'asc' }],
  ['filter', { types: [] }],
  [
    'filter?query=name:ada,age:36,account:12,active:true,state:open,zip:12345',
    {
      types: [
        'name:string',
        'age:number',
        'account:bigint',
        'active:boolean',
        'state:string',
        'zip:string',
      ],
    },
  ],
  ['query-filter?name=ada&page=1&size=2', { types: ['name:string'] }],
];

const refused: [path: string, refusal: Refusal][] = [
  ['int', notNull('#/limit', 'query')],
  ['int?limit=', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=ten', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=1.5', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=1e2', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=0x10', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=1&limit=2', notInt('limit', 'parseInt', '#/limit')],
  ['any-int?limit=2147483648', notInt('limit', 'parseInt', '#/limit')],
  ['any-int?limit=99999999999999999999', notInt('limit', 'parseInt', '#/limit')],
  ['int?limit=0', tooSmall(1, 'parseInt', '#/limit')],
  [
    'int?limit=101',
    {
      code: '0039',
      key: 'TOO_LONG',
      title: 'The value is too long or too large',
      detail: 'The maximum is 100.',
      params: { max: 100 },
      rule: 'parseInt',
      pointer: '#/limit',
      source: 'query',
    },
  ],
  ['long/9223372036854775808', notLong('orderNo', 'parseLong', '#/orderNo', 'param')],
  ['long/abc', notLong('orderNo', 'parseLong', '#/orderNo', 'param')],
  ['bool', notNull('#/archived', 'query')],
  [
    'bool?archived=yes',
    {
      code: '1074',
      key: 'BOOLEAN_UNRECOGNISED',
      title: 'A boolean value is not recognized',
      detail: 'The value of archived must be true or false.',
      params: { key: 'archived' },
      rule: 'parseBool',
      pointer: '#/archived',
      source: 'query',
    },
  ],
  ['enum', notNull('#/state', 'query')],
  ['enum?state=OPEN', notAllowed(['open', 'closed'], 'parseEnum', '#/state')],
  ['enum?state=open&state=open', notAllowed(['open', 'closed'], 'parseEnum', '#/state')],
  ['enum?state=constructor', notAllowed(['open', 'closed'], 'parseEnum', '#/state')],
  ['level?level=High', notAllowed(['0', '1'], 'parseEnum', '#/level')],
  ['id/%20', id('0011', 'DOMAIN_ID_BLANK', 'The resource ID is empty or blank')],
  [
    'id/0P8AZTODP4H0',
    {
      ...id('0012', 'DOMAIN_ID_PREFIX_WRONG', 'The resource ID has the wrong prefix'),
      detail: 'The resource ID must begin with 0U.',
      params: { expectedPrefix: '0U' },
    },
  ],
  ['id/0U', id('0013', 'DOMAIN_ID_MALFORMED', 'The resource ID is malformed')],
  ['id/0U-1', id('0013', 'DOMAIN_ID_MALFORMED', 'The resource ID is malformed')],
  ['id/0UZZZZZZZZZZZZZ', id('0013', 'DOMAIN_ID_MALFORMED', 'The resource ID is malformed')],
  ['id/0UZZZZZZZZZZZZ', id('0013', 'DOMAIN_ID_MALFORMED', 'The resource ID is malformed')],
  ['page?page=', noPage],
  ['page?page=num', noPage],
  ['page?page=num:', noPage],
  ['page?page=num:1:2', noPage],
  ['page?page=num:1,,size:2', noPage],
  ['page?page=num:1,num:2', noPage],
  ['page?page=number:1', noPage],
  ['page?page=size:1&page=size:2', noPage],
  ['page?page=num:x', notLong('num', 'page', '#/page', 'query')],
  ['page?page=num:9007199254740991', notLong('num', 'page', '#/page', 'query')],
  ['page?page=num:-1', tooSmall(0, 'page', '#/page')],
  ['page?page=size:x', notInt('size', 'page', '#/page')],
  ['page?page=size:0', tooSmall(1, 'page', '#/page')],
  ['page?page=size:51', tooManyRows('#/page')],
  [
    'page?page=by:password',
    unknownField('password', SORTABLE, { rule: 'page', pointer: '#/page' }),
  ],
  ['page?page=by:name,order:up', notAllowed(['asc', 'desc'], 'page', '#/page')],
  ['query-page?page=x', notLong('page', 'page', '#/page', 'query')],
  ['query-page?size=x', notInt('size', 'page', '#/size')],
  ['query-page?size=1000', tooManyRows('#/size')],
  [
    'query-page?sort=password',
    unknownField('password', SORTABLE, { rule: 'page', pointer: '#/sort' }),
  ],
  ['query-page?sort=name,up', notAllowed(['asc', 'desc'], 'page', '#/sort')],
  ['query-page?sort=name,asc,x', { ...noPage, pointer: '#' }],
  ['query-page?sort=name&sort=createdAt', { ...noPage, pointer: '#' }],
  ['query-page?size=1&size=2', { ...noPage, pointer: '#' }],
  ['full-page', notNull('#/page', 'query')],
  [
    'full-page?page=num:1,size:2',
    {
      ...noPage,
      code: '0024',
      key: 'PAGE_SORT_INFO_MISSING',
      title: 'The page number, the page size or the sort field is missing',
    },
  ],
  ['filter?query=name', noQuery],
  ['filter?query=name:a:b', noQuery],
  ['filter?query=name:a,name:b', noQuery],
  ['filter?query=name:a&query=name:b', noQuery],
  [
    'filter?query=password:x',
    unknownField('password', FIELDS, { rule: 'query', pointer: '#/query' }),
  ],
  ['filter?query=age:old', notInt('age', 'query', '#/query')],
  ['filter?query=account:x', notLong('account', 'query', '#/query', 'query')],
  [
    'filter?query=active:1',
    {
      code: '1074',
      key: 'BOOLEAN_UNRECOGNISED',
      title: 'A boolean value is not recognized',
      detail: 'The value of active must be true or false.',
      params: { key: 'active' },
      rule: 'query',
      pointer: '#/query',
      source: 'query',
    },
  ],
  [
    'filter?query=state:lost',
    {
      code: '1072',
      key: 'QUERY_VALUE_UNRECOGNISED',
      title: 'A query value is not recognized',
      detail: 'The value of state is not recognized.',
      params: { key: 'state' },
      rule: 'query',
      pointer: '#/query',
      source: 'query',
    },
  ],
  [
    'filter?query=zip:1',
    {
      code: '0030',
      key: 'QUERY_VALUE_INVALID',
      title: 'A query value is not valid',
      detail: 'The value of the query field zip is not valid.',
      params: { field: 'zip' },
      rule: 'query',
      pointer: '#/query',
      source: 'query',
    },
  ],
  ['query-filter?age=old', notInt('age', 'query', '#/age')],
  ['query-filter?age=1&age=2', notInt('age', 'query', '#/age')],
  ['query-filter?password=x', unknownField('password', FIELDS, { rule: 'query', pointer: '#' })],
];

describe.each(platforms)('Pipes with codes on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [PipeController] };
    ({ app, url } = await startApp(platform, metadata));
  });
  afterAll(() => app.close());

  it.each(accepted)('hands the handler what %s asks for', async (path, body) => {
    expect(await request(`${url}/${path}`)).toMatchObject({ status: 200, body });
  });

  it.each(refused)('refuses %s', async (path, refusal) => {
    expectRefusal(await request(`${url}/${path}`), refusal);
  });

  const post = (path: string, body: object): Promise<Answer> =>
    request(`${url}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each([
    ['null', null, '0010', 'DOMAIN_ID_NULL', 'The resource ID is null'],
    ['an empty text', '', '0011', 'DOMAIN_ID_BLANK', 'The resource ID is empty or blank'],
    ['a number', 5, '0013', 'DOMAIN_ID_MALFORMED', 'The resource ID is malformed'],
  ])('refuses %s as an id', async (_title, userId, code, key, title) => {
    expectRefusal(await post('id', { userId }), { ...id(code, key, title), source: 'body' });
  });

  it('refuses null as the value of a field', async () => {
    expectRefusal(await post('filter', { name: null }), {
      code: '0029',
      key: 'NULL_NOT_ALLOWED',
      title: 'Null is not allowed for this field',
      detail: 'The field name must not be null.',
      params: { field: 'name' },
      rule: 'query',
      pointer: '#/name',
      source: 'body',
    });
  });

  it('does not repeat a field name that is none', async () => {
    const name = encodeURIComponent('<script>');
    const answer = await request(`${url}/query-filter?${name}=x`);
    expect(answer).toMatchObject({ status: 400, body: { params: { allowed: FIELDS } } });
    expect(JSON.stringify(answer)).not.toContain('script');
    expect(answer.body).not.toHaveProperty('detail');
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);
const uploads = mkdtempSync(join(tmpdir(), 'mt-errors-uploads-'));
const images = new MtParseFilePipe({ maxBytes: 1000, allowed: ['image/*'] });
const texts = new MtParseFilePipe({ allowed: ['text/csv'], trustDeclaredType: true });
const optional = new MtParseFilePipe({ allowed: ['image/png'], optional: true });

/** The same routes with either platform's interceptors. */
function uploadController({ FileInterceptor, FilesInterceptor }: typeof express) {
  @Controller()
  class UploadController {
    @Post('image')
    @UseInterceptors(FileInterceptor('file'))
    image(@UploadedFile(images) file: { size: number }): object {
      return { size: file.size };
    }
    @Post('stored')
    @UseInterceptors(FileInterceptor('file', { dest: uploads }))
    stored(@UploadedFile(images) file: { size: number }): object {
      return { size: file.size };
    }
    @Post('images')
    @UseInterceptors(FilesInterceptor('file', 3))
    images(@UploadedFiles(images) files: unknown[]): object {
      return { count: files.length };
    }
    @Post('text')
    @UseInterceptors(FileInterceptor('file'))
    text(@UploadedFile(texts) file: { size: number }): object {
      return { size: file.size };
    }
    @Post('optional')
    @UseInterceptors(FileInterceptor('file'))
    optional(@UploadedFile(optional) file?: { size: number }): object {
      return { size: file?.size ?? 0 };
    }
  }
  return UploadController;
}
const interceptors: Record<Platform, typeof express> = {
  express,
  fastify: fastify as unknown as typeof express,
};

afterAll(() => rmSync(uploads, { recursive: true, force: true }));

describe.each(platforms)('MtParseFilePipe on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    const controllers = [uploadController(interceptors[platform])];
    ({ app, url } = await startApp(platform, { imports: [MtErrorsModule.forRoot()], controllers }));
  });
  afterAll(() => app.close());

  const send = (path: string, ...files: [content: Uint8Array | string, type: string][]) => {
    const body = new FormData();
    body.append('name', 'Ada');
    for (const [content, type] of files) {
      body.append('file', new Blob([content as BlobPart], { type }), 'file');
    }
    return request(`${url}/${path}`, { method: 'POST', body });
  };
  const tooLarge = {
    status: 413,
    code: '1047',
    key: 'IMAGE_TOO_LARGE',
    type: 'urn:mt:error:mt-access:1047',
    title: 'The image is too large',
    detail: 'The image must not be larger than 1,000 bytes.',
    params: { maxBytes: 1000 },
  };
  const wrongType = {
    status: 415,
    code: '1046',
    key: 'IMAGE_TYPE_NOT_ALLOWED',
    type: 'urn:mt:error:mt-access:1046',
    title: 'The image type is not allowed',
    detail: 'The content type of the image must be one of: image/*.',
    params: { allowed: ['image/*'] },
  };

  it('lets an image through that is declared as something else', async () => {
    const answer = await send('image', [PNG, 'application/octet-stream']);
    expect(answer).toMatchObject({ status: 201, body: { size: PNG.length } });
  });

  it('looks at the beginning of a file that was stored on the disk', async () => {
    const answer = await send('stored', [PNG, 'image/png']);
    expect(answer).toMatchObject({ status: 201, body: { size: PNG.length } });
    expectProblem(await send('stored', ['<svg/>', 'image/png']), wrongType);
  });

  it('refuses a file that is too large, whatever it is', async () => {
    expectProblem(await send('image', [new Uint8Array(1001), 'image/png']), tooLarge);
  });

  it('refuses a text that is declared as an image', async () => {
    expectProblem(await send('image', ['<script>', 'image/png']), wrongType);
  });

  it('refuses a list for one of its files', async () => {
    const image: [Uint8Array, string] = [PNG, 'image/png'];
    expect(await send('images', image, image)).toMatchObject({ status: 201, body: { count: 2 } });
    expectProblem(await send('images', image, ['a', 'image/png']), wrongType);
  });

  it('trusts the declared type only for contents that show none, and only if told to', async () => {
    const csv = await send('text', ['a,b\n1,2\n', 'text/csv']);
    expect(csv).toMatchObject({ status: 201, body: { size: 8 } });
    const disguised = await send('text', [PNG, 'text/csv']);
    expect(disguised).toMatchObject({ status: 415, body: { params: { allowed: ['text/csv'] } } });
  });

  it('refuses a form without the file, unless it is optional', async () => {
    expectRefusal(await send('image'), notNull('#', 'custom'));
    expectRefusal(await send('images'), notNull('#', 'custom'));
    expect(await send('optional')).toMatchObject({ status: 201, body: { size: 0 } });
  });
});

import multipart from '@fastify/multipart';
import { Controller, Post, Req, UseInterceptors } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FileInterceptor } from '@nestjs/platform-fastify/multipart';
import { SECRET } from '../support/provoke.js';
import { RequestApp, type SentRequest } from '../support/request-app.js';

interface MultipartRequest {
  file(options?: object): Promise<{ toBuffer(): Promise<Buffer> } | undefined>;
  parts(options?: object): AsyncIterable<{ toBuffer?(): Promise<Buffer> }>;
}

@Controller()
class PluginController {
  @Post('file') async file(@Req() request: MultipartRequest): Promise<object> {
    const file = await request.file();
    return { size: (await file?.toBuffer())?.length };
  }

  @Post('parts') async parts(@Req() request: MultipartRequest): Promise<object> {
    let count = 0;
    for await (const part of request.parts()) {
      await part.toBuffer?.();
      count++;
    }
    return { count };
  }
}

@Controller()
class InterceptorController {
  @Post('small')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 10 } }))
  small(): string {
    return 'stored';
  }
}

const form = (fields: [name: string, value: string | Blob][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};
const LARGE = new Blob([SECRET]);
const raw = (path: string, type: string, body: string): SentRequest => ({
  path,
  method: 'POST',
  headers: { 'content-type': type },
  body,
});
const MULTIPART = 'multipart/form-data; boundary=x';
const part = (headers: string, body: string): string =>
  `--x\r\ncontent-disposition: form-data; ${headers}\r\n\r\n${body}\r\n`;

const requests: Record<string, Record<string, SentRequest>> = {
  '@fastify/multipart': {
    'file too large': { path: '/file', method: 'POST', body: form([['file', LARGE]]) },
    'too many files': {
      path: '/parts',
      method: 'POST',
      body: form([
        ['a', new Blob(['a'])],
        ['b', new Blob(['b'])],
        [SECRET, new Blob(['c'])],
      ]),
    },
    'too many fields': {
      path: '/parts',
      method: 'POST',
      body: form([
        ['a', 'a'],
        ['b', 'b'],
        ['c', SECRET],
      ]),
    },
    'body that is not multipart': raw('/file', 'application/json', JSON.stringify({ SECRET })),
    'JSON field that is none': raw(
      '/parts',
      MULTIPART,
      `${part('name="a"\r\ncontent-type: application/json', `{"password":"${SECRET}",}`)}--x--\r\n`,
    ),
    'field __proto__': raw('/parts', MULTIPART, `${part('name="__proto__"', SECRET)}--x--\r\n`),
  },
  '@fastify/busboy': {
    'no boundary': raw('/parts', 'multipart/form-data', SECRET),
    'body that ends too early': raw(
      '/parts',
      MULTIPART,
      part(`name="file"; filename="${SECRET}"`, 'a').slice(0, -2),
    ),
  },
};

const suites = [
  {
    title: 'with the plugin alone',
    suite: 'fastify-plugin',
    controller: PluginController,
    requests,
    configure: async (nest: unknown): Promise<void> => {
      const limits = { fileSize: 10, files: 2, fields: 2 };
      await (nest as NestFastifyApplication).register(multipart as never, { limits } as never);
    },
  },
  {
    title: "with Nest's interceptor",
    suite: 'fastify-interceptor',
    controller: InterceptorController,
    requests: {
      '@nestjs/platform-fastify': {
        'file too large for the interceptor': {
          path: '/small',
          method: 'POST',
          body: form([['file', LARGE]]),
        },
        'no boundary for the interceptor': raw('/small', 'multipart/form-data', SECRET),
        'body cut off for the interceptor': raw(
          '/small',
          MULTIPART,
          part(`name="file"; filename="${SECRET}"`, 'a').slice(0, -2),
        ),
      },
    },
    configure: undefined,
  },
];

describe.each(suites)('Uploads on Fastify $title', ({ suite, controller, configure, ...own }) => {
  const app = new RequestApp('upload', suite);
  beforeAll(() => app.start('fastify', { controllers: [controller] }, { configure }));
  afterAll(() => app.stop());

  for (const [library, failures] of Object.entries<Record<string, SentRequest>>(own.requests)) {
    it.each(Object.entries(failures))(`${library}: %s`, async (failure, sent) => {
      const answer = await app.expectRow(library, failure, sent);
      expect(answer.status).toBeLessThan(500);
    });
  }
});

import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import { MtParseFilePipe } from 'nestjs-mt-errors/pipes';
import { SECRET } from '../support/provoke.js';
import { RequestApp, type SentRequest } from '../support/request-app.js';

interface MulterLike {
  diskStorage(options: object): never;
  (options: object): { single(field: string): (...args: unknown[]) => void };
}
const multer = createRequire(import.meta.url)('multer') as MulterLike;
const { diskStorage } = multer;
const NO_FOLDER = (_request: unknown, _file: unknown, done: (error: null, to: string) => void) =>
  done(null, `/no-such-folder-${SECRET}`);

/** `/dev/full` is a disk without room; what stands there must not be removed. */
const fullDisk = {
  _handleFile(_request: unknown, { stream }: { stream: NodeJS.ReadableStream }, done: () => void) {
    stream.pipe(createWriteStream('/dev/full')).on('error', done);
  },
  _removeFile: (_request: unknown, _file: unknown, done: (error: null) => void) => done(null),
};

@Controller()
class UploadController {
  @Post('full')
  @UseInterceptors(FileInterceptor('file', { storage: fullDisk }))
  full(): string {
    return 'stored';
  }

  @Post('no-folder')
  @UseInterceptors(FileInterceptor('file', { storage: diskStorage({ destination: NO_FOLDER }) }))
  noFolder(): string {
    return 'stored';
  }

  @Post('small')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 10, fieldSize: 10 } }))
  small(): string {
    return 'stored';
  }

  @Post('two')
  @UseInterceptors(FilesInterceptor('file', 2, { limits: { files: 2 } }))
  two(): string {
    return 'stored';
  }

  @Post('piped')
  @UseInterceptors(FileInterceptor('file'))
  piped(
    @UploadedFile(new MtParseFilePipe({ maxBytes: 10 })) file: { readonly size: number },
  ): object {
    return { size: file.size };
  }

  @Post('image')
  @UseInterceptors(FileInterceptor('file'))
  image(
    @UploadedFile(new MtParseFilePipe({ allowed: ['image/png'] })) file: { readonly size: number },
  ): object {
    return { size: file.size };
  }
}

const form = (fields: Record<string, string | Blob>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const upload = (path: string, fields: Record<string, string | Blob>): SentRequest => ({
  path,
  method: 'POST',
  body: form(fields),
});
const raw = (path: string, type: string, body: string): SentRequest => ({
  path,
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

const LARGE = new Blob([SECRET]);
const three = new FormData();
for (const name of ['a', 'b', 'c']) three.append('file', LARGE, name);
const PART = `--x\r\ncontent-disposition: form-data; name="file"; filename="${SECRET}"\r\n`;

const requests: Record<string, Record<string, SentRequest>> = {
  multer: {
    'file too large': upload('/small', { file: LARGE }),
    'unexpected file field': upload('/small', { [SECRET]: new Blob(['a']) }),
    'too many files': { path: '/two', method: 'POST', body: three },
    'field value too long': upload('/small', { name: SECRET }),
    'folder that is not there': upload('/no-folder', { file: LARGE }),
    'disk full': upload('/full', { file: LARGE }),
    'file too large, as middleware': upload('/middleware', { file: LARGE }),
    'unexpected file field, as middleware': upload('/middleware', { [SECRET]: new Blob(['a']) }),
  },
  busboy: {
    'no boundary': raw('/small', 'multipart/form-data', SECRET),
    'body that ends too early': raw(
      '/small',
      'multipart/form-data; boundary=x',
      `${PART}\r\n${SECRET.slice(0, 5)}`,
    ),
    'malformed part header': raw(
      '/small',
      'multipart/form-data; boundary=x',
      `--x\r\n${SECRET}\0: a\r\n\r\na\r\n--x--\r\n`,
    ),
    'multipart body that is no form': raw('/small', `multipart/mixed; boundary=${SECRET}`, 'a'),
  },
  MtParseFilePipe: {
    'file too large': upload('/piped', { file: LARGE }),
    'text that says it is an image': upload('/image', {
      file: new Blob([SECRET], { type: 'image/png' }),
    }),
  },
};

describe('Uploads on Express', () => {
  const app = new RequestApp('upload', 'express');
  beforeAll(() =>
    app.start(
      'express',
      { controllers: [UploadController] },
      {
        configure: (nest) => {
          nest.use('/middleware', multer({ limits: { fileSize: 10 } }).single('file'));
        },
      },
    ),
  );
  afterAll(() => app.stop());

  for (const [library, failures] of Object.entries(requests)) {
    it.each(Object.entries(failures))(`${library}: %s`, async (failure, sent) => {
      const answer = await app.expectRow(library, failure, sent);
      expect(answer.headers).toHaveProperty('error-code');
    });
  }

  it('tells nothing of what was sent, beyond the code', async () => {
    const answer = await app.send(requests.multer!['unexpected file field']!);
    expect(answer.body).not.toHaveProperty('detail');
  });

  it('lets a file through that is small enough', async () => {
    const answer = await app.send(upload('/piped', { file: new Blob(['0123456789']) }));
    expect(answer).toMatchObject({ status: 201, body: { size: 10 } });
  });
});

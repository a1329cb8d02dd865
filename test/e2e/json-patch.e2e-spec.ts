import { Body, Controller, type INestApplication, Patch } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MinLength } from 'class-validator';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { applyMtPatch } from 'nestjs-mt-errors/json-patch';
import { type Answer, expectProblem, request } from '../support/answer.js';
import { type Platform, platforms, startApp } from '../support/platforms.js';

const TYPE = 'application/json-patch+json';

class UserDto {
  @MinLength(3)
  name!: string;
}

@Controller()
class UserController {
  private readonly form = new MtValidationPipe({ whitelist: true });

  @Patch('checked-user') async checked(@Body() body: unknown): Promise<object> {
    const changed = applyMtPatch({ name: 'Ada' }, body, { allowed: ['/name'] });
    await this.form.transform(changed, { type: 'body', metatype: UserDto });
    return changed;
  }

  @Patch('user') patch(@Body() body: unknown): object {
    return applyMtPatch({ name: 'Ada', version: 3 }, body, { allowed: ['/name', '/version'] });
  }
}

/** How each platform is told to read the media type of a JSON Patch. */
const readPatches: Record<Platform, (app: INestApplication) => void> = {
  express: (app) => {
    (app as NestExpressApplication).useBodyParser('json', { type: ['application/json', TYPE] });
  },
  fastify: (app) => {
    const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
    const parser = fastify.getDefaultJsonParser('error', 'error');
    fastify.addContentTypeParser(TYPE, { parseAs: 'string' }, parser);
  },
};

describe.each(platforms)('A JSON Patch on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [UserController] };
    ({ app, url } = await startApp(platform, metadata, { configure: readPatches[platform] }));
  });
  afterAll(() => app.close());

  const send = (body: string, path = '/user'): Promise<Answer> =>
    request(`${url}${path}`, { method: 'PATCH', headers: { 'content-type': TYPE }, body });
  const patch = (operations: unknown): Promise<Answer> => send(JSON.stringify(operations));

  it('is applied', async () => {
    const answer = await patch([{ op: 'replace', path: '/name', value: 'Grace' }]);
    expect(answer).toMatchObject({ status: 200, body: { name: 'Grace', version: 3 } });
  });

  it('whose result breaks a rule of the form is answered as the form is', async () => {
    const rename = (value: string): Promise<Answer> =>
      send(JSON.stringify([{ op: 'replace', path: '/name', value }]), '/checked-user');
    expect(await rename('Grace')).toMatchObject({ status: 200, body: { name: 'Grace' } });
    const { status, body } = await rename('G');
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        code: '0038',
        errors: [{ code: '0038', rule: 'minLength', pointer: '#/name', params: { min: 3 } }],
      },
    });
  });

  it('that fails a test answers 409 with the operation', async () => {
    const operations = [
      { op: 'replace', path: '/name', value: 'Grace' },
      { op: 'test', path: '/version', value: 2 },
    ];
    expectProblem(await patch(operations), {
      status: 409,
      code: '0057',
      key: 'JSON_PATCH_FAILED',
      type: 'urn:mt:error:mt-common:0057',
      title: 'The JSON patch could not be applied',
      detail: 'The operation at index 1 of the JSON patch could not be applied.',
      params: { index: 1 },
    });
  });

  it('that changes what it may not answers 422 with the operation', async () => {
    expectProblem(await patch([{ op: 'add', path: '/admin', value: true }]), {
      status: 422,
      code: '0032',
      key: 'PATCH_UNSUPPORTED',
      type: 'urn:mt:error:mt-common:0032',
      title: 'The patch operation is not supported',
      detail: 'The operation add at index 0 of the patch is not supported.',
      params: { op: 'add', index: 0 },
    });
  });

  it('that is none answers 400', async () => {
    expectProblem(await patch({ name: 'Grace' }), {
      status: 400,
      code: '0057',
      key: 'JSON_PATCH_FAILED',
      type: 'urn:mt:error:mt-common:0057',
      title: 'The JSON patch could not be applied',
    });
  });

  it('that is no JSON answers 400 as any body', async () => {
    expectProblem(await send('[{]'), {
      status: 400,
      code: '0053',
      key: 'JSON_DESERIALIZE_FAILED',
      type: 'urn:mt:error:mt-common:0053',
      title: 'The JSON text could not be read as an object',
    });
  });
});

describe('A JSON Patch in the profile mt-auth', () => {
  it('that cannot be applied answers the status of the original', async () => {
    const metadata = {
      imports: [MtErrorsModule.forRoot({ profile: 'mt-auth' })],
      controllers: [UserController],
    };
    const { app, url } = await startApp('express', metadata);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify([{ op: 'remove', path: '/name/first' }]);
    const { status } = await request(`${url}/user`, { method: 'PATCH', headers, body });
    await app.close();
    expect(status).toBe(400);
  });
});

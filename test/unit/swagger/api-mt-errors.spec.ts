import { Controller, Get, HttpCode, type INestApplication, type Type } from '@nestjs/common';
import { ApiResponse, type OpenAPIObject } from '@nestjs/swagger';
import {
  defineErrors,
  MtErrors,
  MtErrorsCore,
  MtErrorsModule,
  MtException,
} from 'nestjs-mt-errors';
import { ApiMtErrors, ApiMtValidationErrors, withMtErrors } from 'nestjs-mt-errors/swagger';
import { complaints, documentOf, responseOf } from '../../support/openapi.js';
import { startApp } from '../../support/platforms.js';

const apps: INestApplication[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function documented(controller: Type): Promise<OpenAPIObject> {
  const { app } = await startApp('express', {
    imports: [MtErrorsModule.forRoot()],
    controllers: [controller],
  });
  apps.push(app);
  return documentOf(app);
}

function codesOf(document: OpenAPIObject, path: string, status: number): unknown {
  const response = responseOf(document, ['get', path, status]);
  const schema = response?.content?.['application/problem+json']?.schema as
    { allOf: [unknown, { properties: { code?: { enum: string[] } } }] } | undefined;
  return schema?.allOf[1].properties.code?.enum;
}

@ApiMtErrors('1017')
@Controller()
class BaseController {
  @ApiMtErrors('1016')
  @Get('inherited')
  inherited(): void {}

  @Get('bare')
  bare(): void {}
}

describe('@ApiMtErrors', () => {
  it('gathers the codes of one status from several decorators and from the controller', async () => {
    @ApiMtErrors('1017')
    @ApiMtErrors('1017', '1078')
    @Controller()
    class OneController {
      @ApiMtErrors('1016')
      @ApiMtErrors('1029')
      @Get('one')
      one(): void {}

      @Get('two')
      two(): void {}
    }
    const document = await documented(OneController);
    expect(codesOf(document, '/one', 403)).toEqual(['1029', '1016', '1017']);
    expect(codesOf(document, '/one', 404)).toEqual(['1078']);
    expect(codesOf(document, '/two', 404)).toEqual(['1078']);
    expect(codesOf(document, '/two', 403)).toEqual(['1017']);
    expect(Object.keys(document.paths['/two']!.get!.responses).sort()).toEqual([
      '200',
      '403',
      '404',
    ]);
  });

  it('shows the shortest answer as example where the whole one is too long to be sent', async () => {
    const title = 'long '.repeat(4_000);
    const { LONG_REPORT } = defineErrors(
      { section: 'reports' },
      {
        LONG_REPORT: {
          code: '3001',
          status: 409,
          kind: 'conflict',
          title: { en: title },
        },
      },
    );
    @Controller()
    class LongController {
      @ApiMtErrors(LONG_REPORT)
      @Get('long')
      long(): void {}
    }
    const response = responseOf(await documented(LongController), ['get', '/long', 409]);
    const { examples } = response!.content!['application/problem+json']!;
    expect(Object.values(examples!)).toEqual([
      {
        summary: `3001: ${title}`,
        value: {
          type: 'about:blank',
          title,
          status: 409,
          instance: 'urn:uuid:6f6c0a0e-3d6b-4c53-9d0a-5f2f0a7f6b11',
          code: '3001',
          key: 'LONG_REPORT',
        },
      },
    ]);
  });

  it('says each code of a status once', async () => {
    @Controller()
    class TwiceController {
      @ApiMtErrors('1078')
      @ApiMtErrors(MtErrors.PROJECT_USER_NOT_FOUND)
      @Get('one')
      one(): void {}
    }
    const document = await documented(TwiceController);
    const response = responseOf(document, ['get', '/one', 404])!;
    expect(codesOf(document, '/one', 404)).toEqual(['1078']);
    expect(response.description).toBe('1078 PROJECT_USER_NOT_FOUND: The project has no such user');
  });

  it("leaves a sibling's handlers alone where a base class is shared", async () => {
    @ApiMtErrors('1078')
    @Controller('left')
    class LeftController extends BaseController {}
    @Controller('right')
    class RightController extends BaseController {}
    const left = await documented(LeftController);
    const right = await documented(RightController);
    for (const path of ['/left/inherited', '/left/bare']) {
      expect(codesOf(left, path, 404)).toEqual(['1078']);
    }
    expect(codesOf(left, '/left/inherited', 403)).toEqual(['1016', '1017']);
    expect(codesOf(left, '/left/bare', 403)).toEqual(['1017']);
    expect(codesOf(right, '/right/inherited', 403)).toEqual(['1016', '1017']);
    expect(codesOf(right, '/right/inherited', 404)).toBeUndefined();
  });

  it('tells two meanings of one code apart by their entries', async () => {
    @Controller()
    class AmbiguousController {
      @ApiMtErrors(MtErrors.INSTANCE_ID_INVALID_LEGACY)
      @Get('legacy')
      legacy(): void {}
    }
    const response = responseOf(await documented(AmbiguousController), ['get', '/legacy', 500])!;
    expect(response.content!['application/problem+json']!.examples).toMatchObject({
      INSTANCE_ID_INVALID_LEGACY: {
        value: { code: '0061', type: 'urn:mt:error:mt-common:0061-instance-id-invalid-legacy' },
      },
    });
  });

  it('takes a status for a failure without a code, and an exception with a status of its own', async () => {
    @Controller()
    class StatusController {
      @ApiMtErrors(503, new MtException('1078', { status: 410 }))
      @Get('one')
      one(): void {}
    }
    const document = await documented(StatusController);
    const unavailable = responseOf(document, ['get', '/one', 503])!;
    expect(codesOf(document, '/one', 410)).toEqual(['1078']);
    expect(unavailable.headers).toHaveProperty('Retry-After');
    expect(unavailable.content!['application/problem+json']!.examples).toEqual({
      SERVICE_UNAVAILABLE: {
        summary: '503: Service Unavailable',
        value: {
          type: 'about:blank',
          title: 'Service Unavailable',
          status: 503,
          instance: 'urn:uuid:6f6c0a0e-3d6b-4c53-9d0a-5f2f0a7f6b11',
          code: '503',
          key: 'SERVICE_UNAVAILABLE',
        },
      },
    });
  });

  it.each([
    ['an unknown code', '9999', 'ApiMtErrors: "9999" is no code of the built-in catalogue'],
    ['a status that is no error', 204, 'ApiMtErrors: 204 is no code'],
    ['nothing', undefined, 'ApiMtErrors: undefined is no code'],
    ['an inherited name', '__proto__', 'ApiMtErrors: "__proto__" is no code'],
  ])('refuses %s where it is written', (_, value, message) => {
    expect(() => ApiMtErrors(value as never)).toThrow(TypeError);
    expect(() => ApiMtErrors(value as never)).toThrow(message);
  });
});

describe('@ApiMtValidationErrors', () => {
  it('leaves the code open, with an example that lists a violation, and lists given codes', async () => {
    @Controller()
    class ValidatedController {
      @ApiMtErrors('1014')
      @ApiMtValidationErrors()
      @Get('open')
      open(): void {}

      @ApiMtValidationErrors('0037', '0038')
      @Get('closed')
      closed(): void {}
    }
    const document = await documented(ValidatedController);
    const open = responseOf(document, ['get', '/open', 400])!;
    expect(codesOf(document, '/open', 400)).toBeUndefined();
    expect(codesOf(document, '/closed', 400)).toEqual(['0037', '0038']);
    expect(open['x-mt-errors']).toEqual(['0038', '400', '1014']);
    expect(open.content!['application/problem+json']!.examples!['TOO_SHORT']!.value).toMatchObject({
      code: '0038',
      errors: [{ code: '0038', pointer: '#/name', detail: 'Must be at least 6 characters long.' }],
    });
  });
});

describe('withMtErrors', () => {
  @Controller()
  class PlainController {
    @Get('plain/:id')
    plain(): void {}

    @HttpCode(204)
    @ApiResponse({ status: 404, content: { 'application/problem+json': { example: 'mine' } } })
    @Get('own')
    own(): void {}
  }

  it('documents every operation without a single decorator', async () => {
    const plain = await documented(PlainController);
    const before = JSON.stringify(plain);
    const document = withMtErrors(plain, { everywhere: ['0014', 429] });
    expect(JSON.stringify(plain)).toBe(before);
    expect(await complaints(document)).toEqual([]);
    expect(Object.keys(document.paths['/plain/{id}']!.get!.responses)).toEqual([
      '200',
      '401',
      '429',
      'default',
    ]);
    const problem = { $ref: '#/components/schemas/ProblemDetails' };
    expect(responseOf(document, ['get', '/plain/{id}', 'default'])).toMatchObject({
      description: 'Any other failure',
      content: { 'application/problem+json': { schema: problem } },
    });
    expect(document.components!.schemas).toHaveProperty('ProblemDetails.required');
  });

  it('changes nothing on a second run', async () => {
    const once = withMtErrors(await documented(BaseController), { everywhere: ['0014'] });
    expect(JSON.parse(JSON.stringify(withMtErrors(once, { everywhere: ['0014'] })))).toEqual(
      JSON.parse(JSON.stringify(once)),
    );
  });

  it('leaves out what is switched off', async () => {
    const document = withMtErrors(await documented(PlainController), {
      validation: false,
      others: false,
    });
    expect(Object.keys(document.paths['/plain/{id}']!.get!.responses)).toEqual(['200']);
    expect(Object.keys(document.paths['/own']!.get!.responses)).toEqual(['404']);
  });

  it("keeps a problem that the application's author documented beside the added one", async () => {
    const document = withMtErrors(await documented(PlainController), { everywhere: ['1078'] });
    const media = responseOf(document, ['get', '/own', 404])!.content!['application/problem+json']!;
    expect(Object.keys(media.examples!)).toEqual(['EXAMPLE', 'PROJECT_USER_NOT_FOUND']);
    expect(media).not.toHaveProperty('example');
    expect(await complaints(document)).toEqual([]);
  });

  it('leaves a response that is a reference as it is', async () => {
    const plain = await documented(PlainController);
    const reference = { $ref: '#/components/responses/Gone' };
    plain.paths['/own']!.get!.responses['404'] = reference;
    const document = withMtErrors(plain, { everywhere: ['1078'] });
    expect(responseOf(document, ['get', '/own', 404])).toEqual(reference);
  });

  it('writes the examples in the wanted language and survives a renderer that throws', async () => {
    const { app } = await startApp('express', {
      imports: [
        MtErrorsModule.forRoot({
          renderer: {
            render: ({ definition }) => {
              if (definition.code === '1017') throw new Error('renderer');
              return {
                contentType: 'text/plain; charset=utf-8',
                body: `E${definition.code}`,
                language: 'en',
              };
            },
          },
        }),
      ],
      controllers: [BaseController],
    });
    apps.push(app);
    const core = app.get(MtErrorsCore);
    const document = withMtErrors(documentOf(app), { core, locale: 'zh-CN' });
    expect(responseOf(document, ['get', '/inherited', 403])!.content).toEqual({
      'text/plain': {
        examples: {
          PROJECT_NOT_PERMITTED: {
            summary: expect.stringMatching(/^1016: \p{Script=Han}/u) as string,
            value: 'E1016',
          },
        },
      },
      'application/problem+json': {
        examples: {
          PROJECT_READ_FORBIDDEN: {
            summary: expect.stringMatching(/^1017: \p{Script=Han}/u) as string,
            value: expect.objectContaining({ code: '1017', status: 403 }) as object,
          },
        },
      },
    });
  });

  it('names the place of a wrong code', async () => {
    const plain = await documented(PlainController);
    expect(() => withMtErrors(plain, { everywhere: ['nope' as never] })).toThrow(
      'withMtErrors: "nope" is no code',
    );
  });
});

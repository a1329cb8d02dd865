import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  type INestApplication,
} from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProperty,
  type OpenAPIObject,
} from '@nestjs/swagger';
import {
  defineErrors,
  MtErrors,
  MtErrorsCore,
  MtErrorsModule,
  MtException,
} from 'nestjs-mt-errors';
import { ApiMtErrors, ApiMtValidationErrors, withMtErrors } from 'nestjs-mt-errors/swagger';
import { expectProblem, request } from '../support/answer.js';
import { complaints, documentOf, mismatches, responseOf } from '../support/openapi.js';
import { platforms, startApp } from '../support/platforms.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', table: { type: 'string', private: true, optional: true } },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
    ORDER_LOCKED: {
      code: '3002',
      status: 423,
      kind: 'conflict',
      retryable: true,
      title: { en: 'The order is locked' },
    },
  },
);

class Missing {
  @ApiProperty() hint!: string;
}

class NewOrder {
  @ApiProperty() name!: string;
}

@ApiMtErrors('1014')
@Controller('orders')
class OrdersController {
  @Get(':id')
  @ApiOkResponse({ description: 'The order' })
  @ApiMtErrors(OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-7', table: 'secret_table' }))
  @ApiMtErrors(MtErrors.PROJECT_USER_NOT_FOUND, OrderErrors.ORDER_LOCKED)
  find(@Param('id') id: string, @Query('as') as?: string): string {
    if (as === 'user') throw new MtException('1078');
    if (as === 'locked') throw OrderErrors.ORDER_LOCKED({}, { retryAfter: 5 });
    if (as === 'nobody') throw new MtException('0014');
    if (as === 'boom') throw new Error('no such table: secret_table');
    if (as === 'project') throw new MtException('1014');
    throw OrderErrors.ORDER_NOT_FOUND({ orderId: id });
  }

  @Post()
  @HttpCode(202)
  @ApiMtErrors('0009')
  @ApiMtValidationErrors()
  create(@Body() order: NewOrder): void {
    if (order.name === 'twice') throw new MtException('0009');
    if (order.name === 'odd') throw new BadRequestException(['name must be even', 'and short']);
    throw new MtException('0038', {
      params: { min: 6 },
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/name',
          source: 'body',
          params: { min: 6 },
        },
      ],
    });
  }

  @Get()
  list(): string[] {
    throw new MtException('1014');
  }

  @Get('legacy/all')
  @ApiNotFoundResponse({ type: Missing, description: 'The old form' })
  @ApiMtErrors(OrderErrors.ORDER_NOT_FOUND)
  legacy(): void {
    throw OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-9' });
  }
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly body?: string;
}

const calls: Call[] = [
  ...['', '?as=user', '?as=locked', '?as=project', '?as=nobody', '?as=boom'].map((query) => ({
    method: 'get',
    path: '/orders/{id}',
    target: `/orders/o-7${query}`,
  })),
  { method: 'get', path: '/orders', target: '/orders' },
  { method: 'get', path: '/orders/legacy/all', target: '/orders/legacy/all' },
  ...['{"name":"twice"}', '{"name":"odd"}', '{"name":"x"}', '{"name'].map((body) => ({
    method: 'post',
    path: '/orders',
    target: '/orders',
    body,
  })),
];

describe.each(platforms)('the OpenAPI document of an application on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  let plain: OpenAPIObject;
  let document: OpenAPIObject;

  beforeAll(async () => {
    const errors = MtErrorsModule.forRoot({
      typeBaseUrl: 'https://api.example.com/errors',
      catalogs: [OrderErrors],
      overrides: { '1078': { status: 410, title: { en: 'This user has left' } } },
    });
    ({ app, url } = await startApp(platform, {
      imports: [errors],
      controllers: [OrdersController],
    }));
    plain = documentOf(app);
    document = withMtErrors(plain, { core: app.get(MtErrorsCore), everywhere: ['0014'] });
  });
  afterAll(() => app.close());

  it('is valid as OpenAPI 3.0 and 3.1, completed or not', async () => {
    const newer = documentOf(app, '3.1.0');
    expect(newer.openapi).toBe('3.1.0');
    expect(await complaints(plain)).toEqual([]);
    expect(await complaints(document)).toEqual([]);
    expect(await complaints(newer)).toEqual([]);
    expect(await complaints(withMtErrors(newer, { core: app.get(MtErrorsCore) }))).toEqual([]);
  });

  it.each(calls)('describes the answer to $method $target $body', async (call) => {
    const { method, path, target, body } = call;
    const headers = { 'content-type': 'application/json' };
    const init = { method: method.toUpperCase(), headers, body };
    const answer = await request(`${url}${target}`, init);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(mismatches(document, [method, path], answer)).toEqual([]);
  });

  it('calls an answer wrong that has a code or a status which is not documented', async () => {
    const answer = await request(`${url}/orders/o-7`);
    const others = withMtErrors(plain, { others: false });
    expect(mismatches(document, ['get', '/orders'], { ...answer, status: 400 })).not.toEqual([]);
    expect(mismatches(others, ['get', '/orders'], answer)).toBe('404 is not documented');
  });

  it('shows the answer that is really given as the example', async () => {
    const answer = await request(`${url}/orders/o-7`);
    expectProblem(answer, {
      status: 404,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      type: 'https://api.example.com/errors/3001',
      title: 'There is no such order',
      detail: 'No order has the id o-7.',
      params: { orderId: 'o-7' },
    });
    const response = responseOf(document, ['get', '/orders/{id}', 404]);
    const examples = response!.content!['application/problem+json']!.examples!;
    expect(examples).toEqual({
      ORDER_NOT_FOUND: {
        summary: '3001: There is no such order',
        value: {
          ...(answer.body as object),
          instance: 'urn:uuid:6f6c0a0e-3d6b-4c53-9d0a-5f2f0a7f6b11',
        },
      },
    });
  });

  it('follows an override to another status, with its text', () => {
    expect(responseOf(plain, ['get', '/orders/{id}', 410])).toBeUndefined();
    expect(responseOf(document, ['get', '/orders/{id}', 410])).toMatchObject({
      description: '1078 PROJECT_USER_NOT_FOUND: This user has left',
      'x-mt-errors': ['1078'],
    });
    expect(responseOf(plain, ['get', '/orders/{id}', 404])!['x-mt-errors']!.sort()).toEqual([
      '1078',
      '3001',
    ]);
    expect(responseOf(document, ['get', '/orders/{id}', 404])!['x-mt-errors']).toEqual(['3001']);
  });

  it('names no private parameter', () => {
    expect(JSON.stringify([plain, document])).not.toMatch(/secret_table|"table"/);
  });

  it('keeps the response of success, where Nest drops it', () => {
    expect(responseOf(plain, ['post', '/orders', 202])).toBeUndefined();
    expect(responseOf(document, ['post', '/orders', 202])).toEqual({ description: '' });
    expect(responseOf(document, ['get', '/orders', 200])).toEqual({ description: '' });
    expect(responseOf(document, ['get', '/orders/{id}', 200])).toEqual({
      description: 'The order',
    });
  });

  it('keeps both contents of a status that is documented twice', () => {
    const dropped = responseOf(plain, ['get', '/orders/legacy/all', 404])!;
    expect(Object.keys(dropped.content!)).toEqual(['application/json']);
    const merged = responseOf(document, ['get', '/orders/legacy/all', 404])!;
    expect(Object.keys(merged.content!).sort()).toEqual([
      'application/json',
      'application/problem+json',
    ]);
    expect(merged.content!['application/json']).toEqual({
      schema: { $ref: '#/components/schemas/Missing' },
    });
    expect(merged.description).toBe('The old form\n\n3001 ORDER_NOT_FOUND: There is no such order');
  });

  it('has one schema that every error response refers to', () => {
    const text = JSON.stringify(document.paths);
    expect(text.match(/"instance":\{/g)).toBeNull();
    expect(Object.keys(document.components!.schemas!).sort()).toEqual([
      'Missing',
      'MtAuthErrors',
      'NewOrder',
      'ProblemDetails',
      'ProblemViolation',
    ]);
  });

  it('documents the headers that the answer has', () => {
    const headers = (status: number): string[] =>
      Object.keys(responseOf(document, ['get', '/orders/{id}', status])!.headers!);
    const common = ['Error-Code', 'X-Mt-Error-Id', 'Content-Language'];
    expect(headers(404)).toEqual(common);
    expect(headers(423)).toEqual([...common, 'Retry-After']);
    expect(headers(401)).toEqual([...common, 'WWW-Authenticate']);
  });
});

describe('the document of an application with the profile mt-auth', () => {
  it('describes its body, its statuses and its headers', async () => {
    const errors = MtErrorsModule.forRoot({
      profile: 'mt-auth',
      catalogs: [OrderErrors],
      headers: { id: 'X-Id' },
    });
    const { app, url } = await startApp('express', {
      imports: [errors],
      controllers: [OrdersController],
    });
    const document = withMtErrors(documentOf(app), { core: app.get(MtErrorsCore) });
    const answer = await request(`${url}/orders/o-7`);
    expect(await complaints(document)).toEqual([]);
    expect(answer.body).toEqual({
      errors: ['No order has the id o-7.'],
      errorId: expect.any(String) as string,
    });
    expect(mismatches(document, ['get', '/orders/{id}'], answer)).toEqual([]);
    expect(responseOf(document, ['get', '/orders/{id}', 404])).toEqual({
      description: '3001 ORDER_NOT_FOUND: There is no such order',
      headers: {
        'Error-Code': expect.objectContaining({
          schema: { type: 'string', enum: ['3001'] },
        }) as object,
        'X-Id': expect.objectContaining({ schema: { type: 'string', format: 'uuid' } }) as object,
        'Content-Language': expect.any(Object) as object,
      },
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/MtAuthErrors' },
          examples: {
            ORDER_NOT_FOUND: {
              summary: '3001: There is no such order',
              value: {
                errors: ['No order has the id o-7.'],
                errorId: '6f6c0a0e-3d6b-4c53-9d0a-5f2f0a7f6b11',
              },
            },
          },
        },
      },
      'x-mt-errors': ['3001'],
    });
    await app.close();
  });
});

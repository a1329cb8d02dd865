import { Body, Controller, Get, type INestApplication, Module, Param, Post } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import {
  defineErrors,
  MtErrors,
  MtErrorsCore,
  MtErrorsModule,
  MtException,
} from 'nestjs-mt-errors';
import {
  ApiMtErrors,
  ApiMtValidationErrors,
  undeclaredErrors,
  withMtErrors,
} from 'nestjs-mt-errors/swagger';
import { request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { complaints, responseOf } from '../support/openapi.js';
import { startApp } from '../support/platforms.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order' },
    },
  },
);

@ApiMtErrors('0014')
@Controller('orders')
class OrdersController {
  @Get('forgotten')
  forgotten(): void {
    throw new MtException('1017');
  }

  @Get(':id')
  @ApiMtErrors(
    '1078',
    MtErrors.PROJECT_READ_FORBIDDEN,
    OrderErrors.ORDER_NOT_FOUND({ orderId: '7' }),
  )
  find(@Param('id') orderId: string): void {
    throw OrderErrors.ORDER_NOT_FOUND({ orderId });
  }

  @Post()
  @ApiMtValidationErrors()
  create(@Body() _: object): void {}
}

const undeclared = undeclaredErrors({ everywhere: ['0014'] });

@Module({
  imports: [MtErrorsModule.forRoot({ catalogs: [OrderErrors], reporters: [undeclared] })],
  providers: [{ provide: APP_GUARD, useValue: undeclared }],
  controllers: [OrdersController],
})
class AppModule {}

describe('Readme: the OpenAPI examples', () => {
  const logger = captureLogger();
  let app: INestApplication;
  let url: string;
  const served = (): string => `${url}/api-json`;

  beforeAll(async () => {
    const configure = (created: INestApplication): void => {
      const config = new DocumentBuilder().setTitle('Orders').setVersion('1.0').build();
      const document = SwaggerModule.createDocument(created, config);
      const core = created.get(MtErrorsCore);
      const complete = withMtErrors(document, { core, everywhere: ['0014', 429] });
      SwaggerModule.setup('api', created, complete);
    };
    ({ app, url } = await startApp('express', { imports: [AppModule] }, { logger, configure }));
  });
  afterAll(() => app.close());

  it('serve a document with every declared code', async () => {
    const document = (await request(served())).body as Parameters<typeof responseOf>[0];
    expect(await complaints(document)).toEqual([]);
    const codes = (status: number): unknown =>
      responseOf(document, ['get', '/orders/{id}', status])?.['x-mt-errors'];
    expect(codes(404)).toEqual(['1078', '3001']);
    expect(codes(403)).toEqual(['1017']);
    expect(codes(401)).toEqual(['0014']);
    expect(codes(429)).toEqual(['429']);
    const created = responseOf(document, ['post', '/orders', 400]);
    expect(created?.content).toHaveProperty(['application/problem+json', 'examples', 'TOO_SHORT']);
    expect(responseOf(document, ['post', '/orders', 201])).toEqual({ description: '' });
  });

  it('warn of a code that a route did not declare', async () => {
    await request(`${url}/orders/7`);
    expect(() => undeclared.verify()).not.toThrow();
    await request(`${url}/orders/forgotten`);
    expect(logger.lines('warn')).toEqual([
      'OrdersController.forgotten answered 1017 PROJECT_READ_FORBIDDEN, which it does not declare: ' +
        'add PROJECT_READ_FORBIDDEN to its @ApiMtErrors()',
    ]);
    expect(() => undeclared.verify()).toThrow('OrdersController.forgotten answered 1017');
  });
});

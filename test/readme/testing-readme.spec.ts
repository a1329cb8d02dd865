import { Controller, Get, type INestApplication } from '@nestjs/common';
import { defineErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { mtMatchers } from 'nestjs-mt-errors/testing';
import request from 'supertest';
import { startApp } from '../support/platforms.js';

expect.extend(mtMatchers);

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

const service = {
  find: async (orderId: string): Promise<never> => {
    throw OrderErrors.ORDER_NOT_FOUND({ orderId });
  },
};

@Controller('orders')
class OrdersController {
  @Get('7')
  seven(): Promise<never> {
    return service.find('7');
  }

  @Get('short')
  short(): void {
    throw new MtException('0038', {
      violations: [{ code: '0038', key: 'TOO_SHORT', pointer: '#/name' }],
    });
  }
}

describe('Readme: the testing examples', () => {
  let app: INestApplication;

  beforeAll(async () => {
    const imports = [MtErrorsModule.forRoot()];
    ({ app } = await startApp('express', { imports, controllers: [OrdersController] }));
  });
  afterAll(() => app.close());

  it('match answers and exceptions', async () => {
    const response = await request(app.getHttpServer()).get('/orders/7');
    expect(response).toBeMtError('3001', { status: 404, params: { orderId: '7' } });
    await expect(service.find('7')).toThrowMtError(OrderErrors.ORDER_NOT_FOUND);
  });

  it('match parts, and stand inside other expectations', async () => {
    const response = await request(app.getHttpServer()).get('/orders/7');
    const short = await request(app.getHttpServer()).get('/orders/short');
    expect(short).toBeMtError('0038', { errors: [{ pointer: '#/name' }] });
    expect(response).toBeMtError('3001', { detail: expect.stringContaining('7') });
    const batch = { results: [response.body as unknown, { id: '8' }] };
    expect(batch).toEqual({ results: [expect.toBeMtError('3001'), { id: '8' }] });
  });

  it('show what differed as the Readme prints it', async () => {
    const { body } = await request(app.getHttpServer()).get('/orders/7');
    let message = '';
    try {
      expect(body as object).toBeMtError('3001', { params: { orderId: '8' } });
    } catch (failure) {
      // oxlint-disable-next-line no-control-regex -- colours are control characters
      message = (failure as Error).message.replace(/\u001b\[\d+m/g, '');
    }
    // jest writes "Object {" where the Readme, like other runners, has "{".
    expect(message.replaceAll('Object {', '{')).toContain(
      [
        'expect(received).toBeMtError(code, expected)',
        '',
        '- Expected',
        '+ Received',
        '',
        '  {',
        '    "code": "3001",',
        '    "params": {',
        '-     "orderId": "8",',
        '+     "orderId": "7",',
        '    },',
        '  }',
      ].join('\n'),
    );
  });
});

import { Controller, Get, type INestApplication } from '@nestjs/common';
import axios from 'axios';
import { defineErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { mtMatchers } from 'nestjs-mt-errors/testing';
import supertest from 'supertest';
import { platforms, startApp } from '../support/platforms.js';

expect.extend(mtMatchers);

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

@Controller()
class OrdersController {
  @Get('order')
  order(): void {
    throw OrderErrors.ORDER_NOT_FOUND({ orderId: '7' }, { retryAfter: 5 });
  }

  @Get('invalid')
  invalid(): void {
    const violations = [
      { code: '0038', key: 'TOO_SHORT', rule: 'minLength', pointer: '#/name', params: { min: 6 } },
    ];
    throw new MtException('0038', { params: { min: 6 }, violations });
  }

  @Get('fine')
  fine(): { code: number } {
    return { code: 7 };
  }
}

const whole = {
  status: 404,
  key: 'ORDER_NOT_FOUND',
  type: 'urn:mt:error:orders:3001',
  title: 'There is no such order',
  detail: 'No order has the id 7.',
  params: { orderId: '7' },
  language: 'en',
  retryAfter: '5',
};

describe.each(platforms)('toBeMtError with an application on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  let mtAuth: { app: INestApplication; url: string };

  beforeAll(async () => {
    const controllers = [OrdersController];
    ({ app, url } = await startApp(platform, { imports: [MtErrorsModule.forRoot()], controllers }));
    const imports = [MtErrorsModule.forRoot({ profile: 'mt-auth' })];
    mtAuth = await startApp(platform, { imports, controllers });
  });
  afterAll(() => Promise.all([app.close(), mtAuth.app.close()]));

  it('matches what supertest has received', async () => {
    const response = await supertest(url).get('/order');
    expect(response).toBeMtError('3001', whole);
    expect(response).toBeMtError(OrderErrors.ORDER_NOT_FOUND);
    expect(response).not.toBeMtError('3002');
    expect(response).not.toBeMtError('3001', { params: { orderId: '8' } });
    expect(response.body).toBeMtError('3001', { status: 404, params: { orderId: '7' } });
    expect(response.text).toBeMtError('3001', { detail: expect.stringContaining('7') });
  });

  it('matches what fetch gives, and leaves its body to be read', async () => {
    const response = await fetch(`${url}/order`, { headers: { 'accept-language': 'zh' } });
    await expect(response).toBeMtError('3001', { title: '没有该订单', language: 'zh-CN' });
    await expect(response).not.toBeMtError('1078');
    expect(await response.json()).toBeMtError('3001', { status: 404 });
  });

  it('matches what axios gives, and its error', async () => {
    const response = await axios.get(`${url}/order`, { validateStatus: null });
    expect(response).toBeMtError('3001', whole);
  });

  it('matches violations, all of them in their order', async () => {
    const { body } = await supertest(url).get('/invalid');
    expect(body).toBeMtError('0038', { errors: [{ pointer: '#/name', params: { min: 6 } }] });
    expect(body).not.toBeMtError('0038', { errors: [] });
    expect(body).not.toBeMtError('0038', { errors: [{ pointer: '#/name' }, { pointer: '#/age' }] });
  });

  it('reads the code of the profile mt-auth from its header', async () => {
    const response = await supertest(mtAuth.url).get('/order');
    expect(response).toBeMtError('3001', { status: 404, errors: ['No order has the id 7.'] });
  });

  it('does not take an answer for an error that is none', async () => {
    expect(await supertest(url).get('/fine')).not.toBeMtError('7');
    await expect(await fetch(`${url}/fine`)).not.toBeMtError('7');
  });
});

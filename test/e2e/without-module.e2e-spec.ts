import type { Server } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { MtException } from 'nestjs-mt-errors';
import { request } from '../support/answer.js';

interface Routes {
  get(path: string, handler: () => void): void;
}

const fault = () => {
  throw new MtException('1099', { params: { reason: 'hunter2' }, cause: new Error('hunter2') });
};
const missing = () => {
  throw new MtException('1078');
};
const { NODE_ENV } = process.env;

describe('where the library’s filter is not', () => {
  beforeAll(() => {
    process.env.NODE_ENV = 'test';
  });
  afterAll(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  it('Express answers with the status of the entry, and shows no private parameter', async () => {
    const express = new ExpressAdapter().getInstance<Routes & { listen(port: number): Server }>();
    express.get('/fault', fault);
    express.get('/missing', missing);
    const server = express.listen(0);
    const { port } = server.address() as { port: number };
    const [first, second] = [
      await request(`http://127.0.0.1:${port}/fault`),
      await request(`http://127.0.0.1:${port}/missing`),
    ];
    server.close();
    expect([first.status, second.status]).toEqual([503, 404]);
    expect(JSON.stringify(first)).not.toContain('hunter2');
  });

  it('Fastify answers with status, code and English title', async () => {
    const fastify = new FastifyAdapter().getInstance();
    fastify.get('/fault', fault);
    fastify.get('/missing', missing);
    const url = await fastify.listen({ host: '127.0.0.1', port: 0 });
    const answers = [await request(`${url}/fault`), await request(`${url}/missing`)];
    await fastify.close();
    expect(answers.map(({ body }) => body)).toEqual([
      {
        statusCode: 503,
        code: '1099',
        error: 'Service Unavailable',
        message: '1099 EMAIL_SEND_FAILED: The e-mail could not be sent',
      },
      {
        statusCode: 404,
        code: '1078',
        error: 'Not Found',
        message: '1078 PROJECT_USER_NOT_FOUND: The project has no such user',
      },
    ]);
  });
});

import { Body, Controller, Get, Post } from '@nestjs/common';
import { type SentRequest, RequestApp } from '../support/request-app.js';
import { SECRET } from '../support/provoke.js';
import { type Platform, platforms } from '../../support/platforms.js';

const circle: Record<string, unknown> = { password: SECRET };
circle.circle = circle;

@Controller()
class BodyController {
  @Post('body') body(@Body() body: unknown): unknown {
    return { type: typeof body };
  }

  @Get('circle') circle(): unknown {
    return circle;
  }

  @Get('bigint') bigint(): unknown {
    return { password: SECRET, count: 1n };
  }
}

const post = (body: string, headers: Record<string, string> = {}): SentRequest => ({
  path: '/body',
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const LARGE = JSON.stringify({ password: SECRET.repeat(200_000) });

const onExpress: Record<string, SentRequest> = {
  'malformed JSON body': post(`{"password":"${SECRET}",}`),
  'JSON body that ends too early': post(`{"password":"${SECRET}"`),
  'JSON body that is no object': post(`"${SECRET}"`),
  'unknown charset': post(`{"password":"${SECRET}"}`, {
    'content-type': `application/json; charset=${SECRET}`,
  }),
  'unknown content encoding': post(`{"password":"${SECRET}"}`, { 'content-encoding': SECRET }),
  'body too large': post(LARGE),
  'too many form parameters': post(`${SECRET}=1&`.repeat(1001), {
    'content-type': 'application/x-www-form-urlencoded',
  }),
};

const onFastify: Record<string, SentRequest> = {
  'malformed JSON body': post(`{"password":"${SECRET}",}`),
  'empty JSON body': post(''),
  'JSON body with __proto__': post(`{"__proto__":{"password":"${SECRET}"}}`),
  'unknown media type': post(SECRET, { 'content-type': `application/x-${SECRET}` }),
  'body too large': post(LARGE),
};

const suites: Record<Platform, [library: string, requests: Record<string, SentRequest>]> = {
  express: ['body-parser', onExpress],
  fastify: ['fastify', onFastify],
};

describe.each(platforms)('Bodies on %s', (platform) => {
  const app = new RequestApp('serialization', `bodies-${platform}`);
  beforeAll(() => app.start(platform, { controllers: [BodyController] }));
  afterAll(() => app.stop());

  const [library, requests] = suites[platform];
  it.each(Object.entries(requests))(`${library}: %s`, async (failure, sent) => {
    const answer = await app.expectRow(library, failure, sent);
    expect(answer.status).toBeLessThan(500);
  });

  it.each([
    ['circle', 'answer with a circle'],
    ['bigint', 'answer with a BigInt'],
  ])('answers a handler that returns a %s', async (path, failure) => {
    const answer = await app.expectRow(`@nestjs/platform-${platform}`, failure, {
      path: `/${path}`,
    });
    expect(answer.status).toBe(500);
  });

  it('lets a body through that can be read', async () => {
    const answer = await app.send(post('{"name":"Ada"}'));
    expect(answer).toMatchObject({ status: 201, body: { type: 'object' } });
  });
});

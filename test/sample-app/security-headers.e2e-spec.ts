import { jest } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { createApp } from '../../sample-app/create-app.js';
import { request } from '../support/answer.js';
import { complaints } from '../support/openapi.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

/** What every answer of an identity service has. */
const SECURE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin)$/) as string,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe.each(platforms)('the sample on %s', (platform) => {
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    app = await createApp(platform, { logger: false }, { demo: true });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    url = `http://127.0.0.1:${port}`;
  });
  afterAll(() => app.close());

  it.each([
    ['a success', '/projects/P1/users/U1', 200],
    ['a code', '/projects/P1/users/U9', 404],
    ['an unknown route', '/nowhere', 404],
    ['the form', '/form/form.css', 200],
    ['the catalogue', '/errors', 200],
    ['the OpenAPI document', '/api-json', 200],
  ])('protects %s by its headers', async (_, path, status) => {
    const answer = await fetch(url + path);
    await answer.text();
    const headers = Object.fromEntries(answer.headers);

    expect(answer.status).toBe(status);
    expect(headers).toMatchObject(SECURE);
    expect(headers['content-security-policy']).toMatch(/default-src '(self|none)'/);
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('keeps the stricter policy of the catalogue page', async () => {
    const { headers } = await request(`${url}/errors`, { headers: { accept: 'text/html' } });

    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('has a valid OpenAPI document, with codes for each operation that can fail', async () => {
    const { body } = await request(`${url}/api-json`);
    const document = body as Parameters<typeof complaints>[0];
    const create = document.paths['/projects/{projectId}/endpoints']!.post!;

    expect(await complaints(document)).toEqual([]);
    expect(Object.keys(create.responses)).toEqual(
      expect.arrayContaining(['201', '400', '403', '404', '409', '422', 'default']),
    );
    expect(JSON.stringify(create.responses['409'])).toContain('"1092"');
  });

  it('asks for a token where the demonstration is off', async () => {
    const closed = await createApp(platform, { logger: false }, { demo: false });
    await closed.listen(0, '127.0.0.1');
    const { port } = closed.getHttpServer().address() as { port: number };

    const answer = await request(`http://127.0.0.1:${port}/projects/P1/endpoints/E1`);

    expect([answer.status, answer.headers['error-code']]).toEqual([401, '0014']);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    await closed.close();
  });
});

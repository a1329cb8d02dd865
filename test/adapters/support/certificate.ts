import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Upstream } from './http-upstream.js';

/** An HTTPS server whose certificate nobody trusts. */
export async function startUntrusted(): Promise<Upstream> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (_request, response) => response.end('secret'));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

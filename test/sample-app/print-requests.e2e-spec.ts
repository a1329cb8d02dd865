import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createApp } from '../../sample-app/create-app.js';
import { printRequests } from '../../sample-app/print-requests.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

/** Runs a printed command, and gives what its answer says in the form of the printed comment. */
async function answerTo(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', `${command} -s`]);
  const status = /^HTTP\/1\.1 (\d+)/.exec(stdout)?.[1] ?? stdout;
  const code = /^error-code: (\S+)/im.exec(stdout)?.[1];
  return code === undefined ? status : `${status} ${code}`;
}

describe.each(platforms)('the requests that are printed at start, on %s', (platform) => {
  it('are answered as the line above each says', async () => {
    const app = await createApp(platform, { logger: false }, { demo: true });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    let text = '';
    printRequests(`http://127.0.0.1:${port}`, (printed) => (text = printed));
    const said: string[] = [];
    const found: string[] = [];
    for (const [, what, answer, command] of text.matchAll(/^ {2}# (.*): (.*)\n {2}(curl .*)$/gm)) {
      said.push(`${what}: ${answer}`);
      found.push(`${what}: ${await answerTo(command!)}`);
    }

    expect(said.length).toBeGreaterThanOrEqual(10);
    expect(found).toEqual(said);
    await app.close();
  });

  it('come below pages that can be opened', async () => {
    const app = await createApp(platform, { logger: false }, { demo: true });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    let text = '';
    printRequests(`http://127.0.0.1:${port}`, (printed) => (text = printed));
    const pages = [...text.matchAll(/^(http\S+)/gm)].map(([, page]) => page!);
    const paths = pages.map((page) => new URL(page).pathname);
    const headers = { accept: 'text/html' };
    const answers = await Promise.all(
      pages.filter((page) => !page.endsWith('/form')).map((page) => fetch(page, { headers })),
    );

    expect(paths).toEqual(['/errors', '/api', '/form']);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await app.close();
  });
});

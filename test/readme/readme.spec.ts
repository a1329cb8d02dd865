import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createApp } from '../../sample-app/create-app.js';
import { curlExamples, type CurlExample } from '../support/readme-examples.js';
import { platforms } from '../support/platforms.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const withoutIds = (text: string) => text.replace(UUID, '<id>');

const valueOf = (body: string): unknown => (body === '' ? '' : JSON.parse(withoutIds(body)));

const examples = curlExamples();

describe('Readme: the examples', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(platforms)(
  'Readme: each curl gets the answer that stands below it, on %s',
  (platform) => {
    let port = '';
    let close: () => Promise<void>;

    beforeAll(async () => {
      const app = await createApp(platform, { logger: false, abortOnError: false });
      await app.listen(0);
      port = new URL(await app.getUrl()).port;
      close = () => app.close();
    }, 60_000);
    afterAll(() => close());

    async function run({ args }: CurlExample): Promise<{ head: string[]; body: string }> {
      const local = args.map((arg) => arg.replace('localhost:3000', `127.0.0.1:${port}`));
      const { stdout } = await promisify(execFile)('curl', ['-s', ...local]);
      const [head = '', body = ''] = stdout.split('\r\n\r\n');
      return { head: head.split('\r\n'), body };
    }

    it.each(examples.map((example) => [example.command, example] as const))(
      '%s',
      async (_, example) => {
        const { head, body } = await run(example);
        const seen = head.map((line) => withoutIds(line).toLowerCase());
        for (const line of example.head) expect(seen).toContain(withoutIds(line).toLowerCase());
        expect(valueOf(body)).toEqual(valueOf(example.body));
      },
    );
  },
);

import { jest } from '@jest/globals';
import { failingRequests, outcomeOf } from './support/failing-requests.js';
import { Sample, START_MS } from './support/sample.js';

jest.setTimeout(400_000);

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const YEAR = 365 * 24 * HOUR;
const post = (body: string): RequestInit => ({ method: 'POST', body });

describe.each(['advance', 'shift'])('a clock that jumps (%s)', (command) => {
  let sample: Sample;
  let jumped = 0;

  beforeAll(async () => {
    sample = await Sample.start({ platform: 'express', main: 'test/faults/server/main.js' });
  }, START_MS);
  afterAll(() => sample?.kill());

  /** `advance` moves the clock that the sample is given, `shift` that of the whole process. */
  async function jump(ms: number): Promise<void> {
    jumped += ms;
    await sample.tell(command, command === 'advance' ? ms : jumped);
  }

  const sendCode = (email: string) =>
    sample.ask('/verification-codes', post(JSON.stringify({ email })));
  const restOf = async (email: string): Promise<number> => {
    const { status, headers, body } = await sendCode(email);
    expect([status, body]).toEqual([429, expect.objectContaining({ code: '1048' })]);
    return Number(headers['retry-after']);
  };

  it('forward ends a rest, and starts the next', async () => {
    expect((await sendCode('ada@example.com')).status).toBe(204);
    expect(await restOf('ada@example.com')).toBeLessThanOrEqual(60);
    await jump(61 * SECOND);
    expect((await sendCode('ada@example.com')).status).toBe(204);
    expect(await restOf('ada@example.com')).toBeLessThanOrEqual(60);
  });

  it('backward makes nobody wait longer than the rest is', async () => {
    expect((await sendCode('bob@example.com')).status).toBe(204);
    await jump(-HOUR);
    expect((await sendCode('bob@example.com')).status).toBe(204);
    const rest = await restOf('bob@example.com');
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(60);
  });

  it('backward makes no wrong password wait longer than the rest is', async () => {
    const login = () =>
      sample.ask(
        '/oauth/token',
        post(
          '{"client_id":"C0","grant_type":"password","username":"eve","password":"Wrong-pass-1"}',
        ),
      );
    for (let attempt = 0; attempt < 5; attempt++) expect((await login()).status).toBe(400);
    expect((await login()).status).toBe(429);
    await jump(-HOUR);
    expect((await login()).status).toBe(400);
  });

  it('backward stops the making of ids, until it is right again', async () => {
    const create = () =>
      sample.ask(
        '/projects/P1/cache-profiles',
        post('{"name":"Long","cacheControl":["no-store"]}'),
      );
    const first = await create();
    await jump(-HOUR);
    const meanwhile = await create();
    await jump(HOUR + SECOND);
    const second = await create();

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(meanwhile).toMatchObject({ status: 503, body: { code: '0035' } });
    expect(second.body).not.toMatchObject({ id: (first.body as { id: string }).id });
  });

  it.each([-20 * YEAR, 20 * YEAR])('by %d ms leaves all other answers as they are', async (ms) => {
    await jump(ms);
    const outcomes: string[] = [];
    for (const failing of failingRequests) outcomes.push(await outcomeOf(sample, failing));
    await jump(-ms);

    expect(outcomes).toEqual(failingRequests.map(({ status, code }) => `${status} ${code}`));
  });
});

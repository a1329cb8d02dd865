import { platforms } from '../support/platforms.js';
import { type Case, get, type Platform } from './cases.js';
import { judgeAlone } from './run-cases.js';
import { ServerProcess } from './server-process.js';
import { thrownValues } from './server/thrown-values.js';

const index = Object.keys(thrownValues).indexOf('Error');
const thrown = `/api/thrown/${index}`;
const expected = { status: 500, code: '500' };

describe.each(platforms)('the judge of the case table on %s turns red', (platform: Platform) => {
  const server = new ServerProcess(platform, 'ours');
  beforeAll(() => server.start(), 60_000);
  afterAll(() => server.stop());

  const findings = (path: string, wanted: Case['expected'] = expected): Promise<string[]> =>
    judgeAlone(server, get('planted', path, wanted), 1500);

  it('for nothing when nothing is planted', async () => {
    expect(await findings(thrown)).toEqual([]);
  });

  it('for an answer that leaks', async () => {
    expect(await findings('/api/planted/leaking')).toContain('the answer has the secret');
  });

  it('for an answer that is no failure', async () => {
    expect(await findings('/api/planted/mild')).toContain('status 200 instead of 500');
  });

  it('for a filter that never answers', async () => {
    expect(await findings('/api/planted/hanging')).toContain('it did not answer');
  });

  it('for half an answer that looks whole', async () => {
    const whole = await findings('/api/health', { cut: true });
    expect(whole).toContain('half an answer looks whole');
  });

  it('for a record that is missing, because the logger lost it', async () => {
    expect(await findings('/api/disturbed/logger/loses/fault')).toEqual(['0 error records']);
  });

  it('for a process that ends', async () => {
    expect(await findings('/api/planted/dying')).toEqual(['the process died']);
    expect(server.isAlive).toBe(false);
  });
});

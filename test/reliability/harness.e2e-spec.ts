import { platforms } from '../support/platforms.js';
import { type Case, http } from './cases.js';
import { ServerProcess } from './server-process.js';
import { thrownValues } from './server/thrown-values.js';
import { judge } from './verdict.js';

const names = Object.keys(thrownValues);
const row = (name: string, status: number, code = String(status)): Case => ({
  name,
  request: http(`/api/thrown/${names.indexOf(name)}`),
  expected: { status, code },
});

describe.each(platforms)('the harness of the case table on %s turns red', (platform) => {
  async function findings(planted: string, tested: Case): Promise<string[]> {
    const server = new ServerProcess(platform, 'ours', planted);
    await server.start();
    try {
      return await judge(server, platform, tested);
    } finally {
      server.stop();
    }
  }

  it('for nothing when nothing is planted', async () => {
    expect(await findings('', row('Error', 500))).toEqual([]);
  });

  it('for a renderer that leaks', async () => {
    expect(await findings('leaking-renderer', row('Error', 500))).toContain(
      'the answer has the secret',
    );
  });

  it('for a filter that never answers', async () => {
    expect(await findings('hanging-filter', row('Error', 500))).toContain('it did not answer');
  });

  it('for nothing where every part of the application rejects', async () => {
    expect(await findings('rejecting-parts', row('Error', 500))).toEqual([]);
  });

  it('for a logger that rejects, because the record is missing', async () => {
    const found = await findings('rejecting-logger', row('Error', 500));
    expect(found).toContain('0 error records');
    expect(found).not.toContain('the process died');
  });
});

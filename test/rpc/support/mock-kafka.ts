import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Kcat = ChildProcessByStdio<Writable, null, Readable>;

/** The mock cluster of librdkafka, which Debian's kcat can run. */
export interface MockKafka {
  readonly broker: string;
  stop(): void;
}

/** Runs a suite where kcat is installed; elsewhere it is left out, or fails if MT_SERVICES=required. */
export function describeWithKcat(title: string, suite: () => void): void {
  if (spawnSync('kcat', ['-V']).status === 0) return describe(title, suite);
  process.stderr.write(`${title}: left out, kcat is not installed (apt-get install kcat)\n`);
  describe(title, () => {
    it('is left out where kcat is missing', () => {
      expect(process.env.MT_SERVICES).not.toBe('required');
    });
  });
}

/** Starts a cluster of one broker that lasts as long as the process does. */
export async function startMockKafka(): Promise<MockKafka> {
  const args = ['-b', 'mock:1', '-X', 'test.mock.num.brokers=1', '-d', 'mock', '-P', '-t', 'mock'];
  const kcat = spawn('kcat', args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const broker = await brokerOf(kcat);
  return { broker, stop: () => kcat.kill('SIGKILL') };
}

function brokerOf(kcat: Kcat): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    kcat.stderr.on('data', (text) => {
      if (said.length < 10_000) said += String(text);
      const found = /bootstrap\.servers=(\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    kcat.once('exit', () => reject(new Error(`kcat ended: ${said}`)));
  });
}

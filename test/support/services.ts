import { appendFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Servers that some tests need, and where they are. */
const services = {
  rabbitmq: { host: '127.0.0.1', port: 5672 },
  nats: { host: '127.0.0.1', port: 4222 },
  redis: { host: '127.0.0.1', port: 6379 },
  mosquitto: { host: '127.0.0.1', port: 1883 },
  postgres: { host: '127.0.0.1', port: 5432 },
  mariadb: { host: '127.0.0.1', port: 3306 },
} as const;

export type Service = keyof typeof services;

/**
 * Runs a suite where its server answers. Elsewhere the suite is left out and named, or fails if
 * MT_SERVICES=required. It is awaited at the top of a test file: `await describeWith(...)`.
 */
export async function describeWith(
  service: Service,
  title: string,
  suite: () => void,
): Promise<void> {
  if (await answers(service)) return describe(title, suite);
  const { host, port } = services[service];
  if (process.env.MT_SERVICES === 'required') {
    return describe(title, () =>
      it(`has its server ${service}`, () => {
        throw new Error(`${service} does not answer on ${host}:${port}, and MT_SERVICES=required`);
      }),
    );
  }
  leaveOut(`${title}: left out, ${service} does not answer on ${host}:${port}`);
}

/** The note is for the table of the adapter tests: without one, a failure not provoked is a mistake. */
function leaveOut(line: string): void {
  process.stderr.write(`${line}\n`);
  const notes = join(import.meta.dirname, '../adapters/observed');
  mkdirSync(notes, { recursive: true });
  appendFileSync(join(notes, 'left-out.txt'), `${line}\n`);
  it('is left out where its server is missing', () =>
    expect(process.env.MT_SERVICES).not.toBe('required'));
}

function answers(service: Service): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...services[service], timeout: 2000 });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

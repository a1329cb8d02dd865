import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelModel } from 'amqplib';

const TIMEOUT_MS = 2000;

/** Closes a connection. A broker that has gone away meanwhile never answers: it is not waited for. */
export async function closeConnection(connection: ChannelModel | undefined): Promise<void> {
  const patience = new AbortController();
  const late = sleep(TIMEOUT_MS, undefined, { signal: patience.signal }).then(() => {
    throw Object.assign(new Error('The broker does not answer'), { code: 'ETIMEDOUT' });
  });
  try {
    await Promise.race([connection?.close(), late]);
  } finally {
    patience.abort();
    late.catch(() => undefined);
  }
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { AppConfig } from '../config/app-config.js';
import { cleanRabbit } from './rabbit-operator.js';

type Servers = Pick<
  Partial<AppConfig>,
  'databaseUrl' | 'databaseSchema' | 'amqpUrl' | 'amqpPrefix'
>;

/** Names of their own on the servers, so that a walk meets nobody else's data. */
export function ownNames({ databaseUrl, amqpUrl }: Servers): Servers {
  const name = `walk_${randomBytes(5).toString('hex')}`;
  return { databaseUrl, databaseSchema: name, amqpUrl, amqpPrefix: name };
}

/** Removes what the walk has left on the servers. */
export async function removeTraces(servers: Servers, queues: readonly string[]): Promise<void> {
  const { databaseUrl, databaseSchema, amqpUrl, amqpPrefix } = servers;
  if (databaseUrl !== undefined) await dropSchema(databaseUrl, databaseSchema!);
  if (amqpUrl !== undefined) await cleanRabbit(amqpUrl, amqpPrefix!, queues);
}

async function dropSchema(connectionString: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`DROP SCHEMA ${pg.escapeIdentifier(schema)} CASCADE`);
  await client.end();
}

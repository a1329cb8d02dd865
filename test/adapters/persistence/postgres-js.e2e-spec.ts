import postgres from 'postgres';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { CLOSED_PORT, createPostgres, dropPostgres, postgresServer } from './support/databases.js';
import { silentServer } from './support/silent-server.js';

const database = 'mt_errors_postgres_js';
const config = { ...postgresServer, database, onnotice: () => undefined };
const sql = postgres(config);
let silent: Awaited<ReturnType<typeof silentServer>>;

/** One statement of a client of its own. */
async function selectWith(options: Record<string, unknown>): Promise<void> {
  const other = postgres({ ...config, ...options });
  await other`select ${SECRET}::text`.finally(() => other.end({ timeout: 0 }));
}

await describeWith('postgres', 'postgres.js with a real PostgreSQL', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    await createPostgres(database);
    silent = await silentServer();
    await app.start();
  });
  afterAll(async () => {
    await app.stop();
    await sql.end();
    await silent.close();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'postgres.js': {
      'unique constraint': () => sql`insert into account values (3, ${SECRET}, 1)`,
      'foreign key': () => sql`delete from account where id = 1`,
      'not null': () => sql`insert into account values (3, ${SECRET + '3'}, null)`,
      'locked row, NOWAIT': () =>
        sql.begin(async (one) => {
          await one`select * from account where id = 1 for update`;
          await sql.begin((other) => other`select * from account where id = 1 for update nowait`);
        }),
      'statement timeout': () =>
        sql.begin(async (transaction) => {
          await transaction`set local statement_timeout = 50`;
          await transaction`select pg_sleep(5), ${SECRET}::text`;
        }),
      'value not a number': () => sql`select ${SECRET}::text::int`,
      'no such table': () => sql`select ${SECRET}::text from nowhere`,
      'connection refused': () => selectWith({ port: CLOSED_PORT }),
      'connect timeout': () => selectWith({ port: silent.port, connect_timeout: 0.05 }),
      'client closed': async () => {
        const ended = postgres(config);
        await ended.end();
        await ended`select ${SECRET}::text`;
      },
      'update of no row': async () =>
        expectAffected(1, await sql`update account set n = 2 where id = 9`),
    },
  });
});

import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const databaseUrl = 'postgres://postgres@127.0.0.1:5432/postgres';

/** A schema of a test's own, and a connection to it. */
export class Schema {
  private constructor(
    readonly name: string,
    readonly client: pg.Client,
  ) {}

  static async open(): Promise<Schema> {
    const name = `faults_${randomBytes(5).toString('hex')}`;
    const options = `-c search_path=${name}`;
    const client = new pg.Client({ connectionString: databaseUrl, options });
    await client.connect();
    return new Schema(name, client);
  }

  get env(): Record<string, string> {
    return { DATABASE_URL: databaseUrl, DATABASE_SCHEMA: this.name };
  }

  async column(sql: string): Promise<unknown[]> {
    const { rows } = await this.client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map(([value]) => value);
  }

  async remove(): Promise<void> {
    await this.client.query(`DROP SCHEMA IF EXISTS ${this.name} CASCADE`);
    await this.client.end();
  }
}

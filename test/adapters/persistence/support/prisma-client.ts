import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';

const libraries = join(import.meta.dirname, '../../node_modules');

type Operation = (args?: Record<string, unknown>) => Promise<unknown>;
type Model = Record<
  'create' | 'update' | 'updateMany' | 'delete' | 'findUniqueOrThrow' | 'findMany' | 'count',
  Operation
>;

/** As much of the generated client as the tests use; it is generated after they are compiled. */
export interface Client {
  readonly account: Model;
  readonly item: Model;
  $queryRawUnsafe(sql: string, ...values: unknown[]): Promise<unknown>;
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<unknown>;
  $transaction<Result>(
    run: (client: Client) => Promise<Result>,
    options?: Record<string, unknown>,
  ): Promise<Result>;
  $disconnect(): Promise<void>;
}

export type ClientOptions = ConstructorParameters<typeof PrismaPg>[0];

/**
 * Generates the client from support/schema.prisma, for each worker of jest its own. Generating asks
 * for an engine that only migrations use and that is downloaded; any program stands in for it.
 */
export async function generateClient(): Promise<(options: ClientOptions) => Client> {
  const folder = join(libraries, `.mt-errors-prisma-${process.env.JEST_WORKER_ID ?? '0'}`);
  await mkdir(folder, { recursive: true });
  const schema = join(folder, 'schema.prisma');
  await copyFile(join(import.meta.dirname, 'schema.prisma'), schema);
  const prisma = join(libraries, 'prisma/build/index.js');
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', schema], {
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
    },
  });
  const generated = (await import(join(folder, 'client/index.js'))) as {
    PrismaClient: new (options: { adapter: PrismaPg }) => Client;
  };
  return (options) => new generated.PrismaClient({ adapter: new PrismaPg(options) });
}

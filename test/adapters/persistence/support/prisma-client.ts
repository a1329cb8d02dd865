import { execFile } from 'node:child_process';
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
 * Generates the client from support/schema.prisma. Generating asks for an engine that only
 * migrations use and that is downloaded; any program that exits well stands in for it.
 */
export async function generateClient(): Promise<(options: ClientOptions) => Client> {
  const schema = join(import.meta.dirname, 'schema.prisma');
  const prisma = join(libraries, 'prisma/build/index.js');
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', schema], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  const generated = (await import(join(libraries, '.mt-errors-prisma/index.js'))) as {
    PrismaClient: new (options: { adapter: PrismaPg }) => Client;
  };
  return (options) => new generated.PrismaClient({ adapter: new PrismaPg(options) });
}

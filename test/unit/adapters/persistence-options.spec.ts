import { MtErrorsModule } from 'nestjs-mt-errors';
import {
  drizzleAdapter,
  knexAdapter,
  mikroOrmAdapter,
  mongodbAdapter,
  mongooseAdapter,
  mysqlAdapter,
  type PersistenceOptions,
  pgAdapter,
  postgresJsAdapter,
  prismaAdapter,
  sequelizeAdapter,
  typeormAdapter,
} from 'nestjs-mt-errors/adapters';

const factories = {
  drizzleAdapter,
  knexAdapter,
  mikroOrmAdapter,
  mongodbAdapter,
  mongooseAdapter,
  mysqlAdapter,
  pgAdapter,
  postgresJsAdapter,
  prismaAdapter,
  sequelizeAdapter,
  typeormAdapter,
};

const names = {
  drizzleAdapter: 'drizzle',
  knexAdapter: 'knex',
  mikroOrmAdapter: 'mikro-orm',
  mongodbAdapter: 'mongodb',
  mongooseAdapter: 'mongoose',
  mysqlAdapter: 'mysql',
  pgAdapter: 'pg',
  postgresJsAdapter: 'postgres-js',
  prismaAdapter: 'prisma',
  sequelizeAdapter: 'sequelize',
  typeormAdapter: 'typeorm',
};

describe.each(Object.entries(factories))('%s', (name, factory) => {
  it.each([
    ["'9999'", '9999'],
    ["'0008'", '0008'],
    ['1092', 1092],
    ['undefined', undefined],
    ['[object Object]', { code: '1092' }],
  ])('stops the start at the meaning %s of a constraint', (shown, meaning) => {
    const constraints = { UQ_path: meaning } as unknown as PersistenceOptions['constraints'];
    expect(() => factory({ constraints })).toThrow(
      new TypeError(
        `${name}({ constraints: { UQ_path: ${shown} } }): this is neither a built-in code nor an entry; give a code of the catalogue such as '1092', or an entry of defineErrors()`,
      ),
    );
  });

  it('stops the start at an unknown value of dataErrors', () => {
    const dataErrors = 'caller' as unknown as 'client';
    expect(() => factory({ dataErrors })).toThrow(
      new TypeError(
        `${name}({ dataErrors: 'caller' }): give 'client' or 'server', or leave it out`,
      ),
    );
  });

  it('makes an adapter that replaces the built-in one', () => {
    const adapter = factory({ constraints: { UQ_path: '1092' } });
    expect(adapter.name).toBe(names[name as keyof typeof names]);
    expect(() => MtErrorsModule.forRoot({ adapters: [adapter] })).not.toThrow();
  });

  it('knows nothing of what is no error', () => {
    const context = { transport: 'http', lookup: () => undefined, exposeDetail: true } as const;
    const adapt = (error: unknown) => factory().adapt(error, { ...context, operation: {} });
    expect([undefined, null, 'text', 1, {}, []].map(adapt)).toEqual(Array(6).fill(undefined));
  });
});

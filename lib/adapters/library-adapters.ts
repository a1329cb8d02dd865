import type { ErrorAdapter } from './error-adapter.js';
import { drizzleAdapter } from './persistence/drizzle.adapter.js';
import { knexAdapter } from './persistence/knex.adapter.js';
import { mikroOrmAdapter } from './persistence/mikro-orm.adapter.js';
import { mongodbAdapter } from './persistence/mongodb.adapter.js';
import { mongooseAdapter } from './persistence/mongoose.adapter.js';
import { mysqlAdapter } from './persistence/mysql.adapter.js';
import { pgAdapter } from './persistence/pg.adapter.js';
import { postgresJsAdapter } from './persistence/postgres-js.adapter.js';
import { prismaAdapter } from './persistence/prisma.adapter.js';
import { sequelizeAdapter } from './persistence/sequelize.adapter.js';
import { typeormAdapter } from './persistence/typeorm.adapter.js';

/** The adapters that are on by default, in the order in which they are asked. */
export function libraryAdapters(): ErrorAdapter[] {
  return [
    typeormAdapter(),
    prismaAdapter(),
    mikroOrmAdapter(),
    sequelizeAdapter(),
    drizzleAdapter(),
    postgresJsAdapter(),
    pgAdapter(),
    mysqlAdapter(),
    knexAdapter(),
    mongooseAdapter(),
    mongodbAdapter(),
  ];
}

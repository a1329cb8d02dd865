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
import { amqpAdapter } from './messaging/amqp.adapter.js';
import { amqpConnectionManagerAdapter } from './messaging/amqp-connection-manager.adapter.js';
import { consumerAdapter } from './messaging/consumer.adapter.js';
import { golevelupRabbitmqAdapter } from './messaging/golevelup-rabbitmq.adapter.js';
import { jwtAdapter } from './tokens/jwt.adapter.js';
import { joseAdapter } from './tokens/jose.adapter.js';
import { serviceTokenAdapter } from './tokens/service-token.adapter.js';
import { tokenSigningAdapter } from './tokens/token-signing.adapter.js';
import { axiosAdapter } from './http/axios.adapter.js';
import { gotAdapter } from './http/got.adapter.js';
import { undiciAdapter } from './http/undici.adapter.js';
import { abortAdapter } from './node/abort.adapter.js';
import { nodeSystemAdapter } from './node/node-system.adapter.js';
import { opossumAdapter } from './node/opossum.adapter.js';
import { rxjsAdapter } from './node/rxjs.adapter.js';
import { throttlerAdapter } from './throttling/throttler.adapter.js';

/** The adapters that are on by default, in the order in which they are asked. */
export function libraryAdapters(): ErrorAdapter[] {
  return [
    serviceTokenAdapter(),
    ...messaging(),
    ...persistence(),
    ...tokens(),
    throttlerAdapter(),
    ...clients(),
    ...node(),
    ...byContext(),
  ];
}

/** Brokers, before whatever else knows a refused connection. */
function messaging(): ErrorAdapter[] {
  return [amqpAdapter(), amqpConnectionManagerAdapter(), golevelupRabbitmqAdapter()];
}

/** Databases and what maps objects to them. */
function persistence(): ErrorAdapter[] {
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

/** Libraries for JSON Web Tokens. */
function tokens(): ErrorAdapter[] {
  return [jwtAdapter(), joseAdapter()];
}

/** HTTP clients. */
function clients(): ErrorAdapter[] {
  return [axiosAdapter(), gotAdapter(), undiciAdapter()];
}

/** Node itself, and what stops work that takes too long. */
function node(): ErrorAdapter[] {
  return [opossumAdapter(), rxjsAdapter(), abortAdapter(), nodeSystemAdapter()];
}

/** What only the context tells, after all that know the error itself. */
function byContext(): ErrorAdapter[] {
  return [tokenSigningAdapter(), consumerAdapter()];
}

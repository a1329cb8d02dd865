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
import { rpcClientAdapter } from './rpc-client.adapter.js';
import { throttlerAdapter } from './throttling/throttler.adapter.js';
import { bodyParserAdapter } from './serialization/body-parser.adapter.js';
import { cborXAdapter } from './serialization/cbor-x.adapter.js';
import { structuredCloneAdapter } from './serialization/clone.adapter.js';
import { fastifyBodyAdapter } from './serialization/fastify-body.adapter.js';
import { jsonAdapter } from './serialization/json.adapter.js';
import { msgpackAdapter } from './serialization/msgpack.adapter.js';
import { msgpackrAdapter } from './serialization/msgpackr.adapter.js';
import { protobufjsAdapter } from './serialization/protobufjs.adapter.js';
import { busboyAdapter } from './upload/busboy.adapter.js';
import { fastifyMultipartAdapter } from './upload/fastify-multipart.adapter.js';
import { multerAdapter } from './upload/multer.adapter.js';
import { nestUploadAdapter } from './upload/nest-upload.adapter.js';
import { fastJsonPatchAdapter } from './patch/fast-json-patch.adapter.js';
import { rfc6902Adapter } from './patch/rfc6902.adapter.js';
import { libphonenumberAdapter } from './phone/libphonenumber.adapter.js';
import { nodeCryptoAdapter } from './crypto/node-crypto.adapter.js';
import { nodemailerAdapter } from './mail/nodemailer.adapter.js';
import { aliyunAdapter } from './sms/aliyun.adapter.js';
import { twilioAdapter } from './sms/twilio.adapter.js';
import { notificationAdapter } from './notification/notification.adapter.js';
import { snowflakeIdAdapter } from './ids/snowflake-id.adapter.js';

/** The adapters that are on by default, in the order in which they are asked. */
export function libraryAdapters(): ErrorAdapter[] {
  return [
    serviceTokenAdapter(),
    ...messaging(),
    ...persistence(),
    ...tokens(),
    throttlerAdapter(),
    ...data(),
    ...uploads(),
    ...notifications(),
    ...clients(),
    ...node(),
    rpcClientAdapter(),
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

/** What reads, writes and changes data. The texts of JSON come last: they are plain errors. */
function data(): ErrorAdapter[] {
  return [
    bodyParserAdapter(),
    fastifyBodyAdapter(),
    protobufjsAdapter(),
    msgpackAdapter(),
    msgpackrAdapter(),
    cborXAdapter(),
    fastJsonPatchAdapter(),
    rfc6902Adapter(),
    libphonenumberAdapter(),
    snowflakeIdAdapter(),
    structuredCloneAdapter(),
    nodeCryptoAdapter(),
    jsonAdapter(),
  ];
}

/** Parsers of multipart bodies. */
function uploads(): ErrorAdapter[] {
  return [multerAdapter(), fastifyMultipartAdapter(), busboyAdapter(), nestUploadAdapter()];
}

/** Mail and text messages, before the HTTP clients that may send them. */
function notifications(): ErrorAdapter[] {
  return [nodemailerAdapter(), twilioAdapter(), aliyunAdapter(), notificationAdapter()];
}

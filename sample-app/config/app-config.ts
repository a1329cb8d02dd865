import type { LogLevel } from '@nestjs/common';
import type { Clock } from '../infrastructure/clock/clock.js';
import type { Database } from '../infrastructure/database/database.js';

/** Everything that can be set from outside. It is injected by this name. */
export abstract class AppConfig {
  abstract readonly port: number;
  /** Where callers reach this application: the catalogue page is below it. */
  abstract readonly publicUrl: string;
  /** PostgreSQL; without it an engine in this process is used. */
  abstract readonly databaseUrl?: string;
  /** The schema (namespace) of the tables in PostgreSQL. */
  abstract readonly databaseSchema: string;
  /** How long a connection or a statement may take. */
  abstract readonly databaseTimeoutMs: number;
  /** `false` behind a pooler that cannot hold a transaction open. */
  abstract readonly databaseTransactions: boolean;
  /** A database that is already open, shared by several applications of one process. */
  abstract readonly database?: Database;
  /** RabbitMQ; without it events stay in this process. */
  abstract readonly amqpUrl?: string;
  /** Where it is published, if not there. */
  abstract readonly amqpPublishUrl?: string;
  /** How often the outbox is looked at; 0 for only when asked to. */
  abstract readonly relayIntervalMs: number;
  /** The first part of the names of exchanges and queues. */
  abstract readonly amqpPrefix: string;
  abstract readonly smtpUrl?: string;
  abstract readonly smsUrl?: string;
  /** Where mail and text messages are written without a server. */
  abstract readonly outboxFolder: string;
  /** Where the pictures of users are kept. */
  abstract readonly avatarFolder: string;
  /** Of pictures, as OpenSSL names it. */
  abstract readonly checksumAlgorithm: string;
  /** This process's number in the ids that it makes: 0 to 15. */
  abstract readonly instanceId: number;
  /** Private key for tokens in PEM; without one it is made at start. */
  abstract readonly signingKey?: string;
  abstract readonly accessTokenSeconds: number;
  abstract readonly refreshTokenSeconds: number;
  /** Whether a request without a token acts as the demonstration's caller. */
  abstract readonly demo: boolean;
  /** A connection on which nothing moves for so long is closed: a caller may have stopped reading. */
  abstract readonly socketTimeoutMs: number;
  abstract readonly profile: 'problem' | 'mt-auth';
  /** Behaviours of the original service that this one would not have: `legacy-ids`, … */
  abstract readonly compatibility: readonly string[];
  /** Another service, which counts usage; without it usage is counted here. */
  abstract readonly meteringUrl?: string;
  /** Where this service gets its own token for calling others. */
  abstract readonly serviceTokenUrl?: string;
  /** By which it shows there who it is. */
  abstract readonly serviceClientId: string;
  abstract readonly serviceClientSecret: string;
  abstract readonly clock?: Clock;
  abstract readonly logLevels: readonly LogLevel[];
}

/** The configuration from environment variables. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): AppConfig {
  return {
    port: Number(env.PORT ?? 3000),
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? 3000}`,
    databaseUrl: env.DATABASE_URL,
    databaseSchema: env.DATABASE_SCHEMA ?? 'public',
    databaseTimeoutMs: Number(env.DATABASE_TIMEOUT_MS ?? 5000),
    databaseTransactions: env.DATABASE_TRANSACTIONS !== 'off',
    amqpUrl: env.AMQP_URL,
    amqpPublishUrl: env.AMQP_PUBLISH_URL,
    relayIntervalMs: Number(env.RELAY_INTERVAL_MS ?? 200),
    amqpPrefix: env.AMQP_PREFIX ?? 'mt-access',
    smtpUrl: env.SMTP_URL,
    smsUrl: env.SMS_URL,
    outboxFolder: env.OUTBOX_FOLDER ?? 'sample-app/outbox',
    avatarFolder: env.AVATAR_FOLDER ?? 'sample-app/avatars-of-users',
    checksumAlgorithm: env.CHECKSUM_ALGORITHM ?? 'md5',
    instanceId: Number(env.INSTANCE_ID ?? 0),
    signingKey: env.SIGNING_KEY,
    accessTokenSeconds: Number(env.ACCESS_TOKEN_SECONDS ?? 3600),
    refreshTokenSeconds: Number(env.REFRESH_TOKEN_SECONDS ?? 86_400),
    demo: env.DEMO === undefined ? env.DATABASE_URL === undefined : env.DEMO === 'on',
    socketTimeoutMs: Number(env.SOCKET_TIMEOUT_MS ?? 60_000),
    profile: env.PROFILE === 'mt-auth' ? 'mt-auth' : 'problem',
    compatibility: (env.COMPATIBILITY ?? '').split(',').filter(Boolean),
    ...readMetering(env),
    logLevels: ['log', 'warn', 'error', 'fatal'],
  };
}

function readMetering(env: NodeJS.ProcessEnv) {
  return {
    meteringUrl: env.METERING_URL,
    serviceTokenUrl: env.SERVICE_TOKEN_URL,
    serviceClientId: env.SERVICE_CLIENT_ID ?? 'mt-access',
    serviceClientSecret: env.SERVICE_CLIENT_SECRET ?? '',
  };
}

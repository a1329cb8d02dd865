import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AppConfig } from '../config/app-config.js';
import { schema } from '../schema.js';
import { CleanUp } from './clean-up/clean-up.js';
import { Clock, SystemClock } from './clock/clock.js';
import { Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { Broker } from './events/broker.js';
import { Consumer } from './events/consumer.js';
import { InProcessBroker } from './events/in-process.broker.js';
import { Outbox } from './events/outbox.js';
import { OutboxRelay } from './events/outbox-relay.js';
import { RabbitBroker } from './events/rabbit/rabbit.broker.js';
import { Subscriptions } from './events/subscriptions.js';
import { IdGenerator } from './ids/id-generator.js';
import { HttpSmsSender } from './notification/http.sms-sender.js';
import { Mailer } from './notification/mailer.js';
import { FolderMailer, FolderSmsSender } from './notification/outbox-folder.js';
import { SmsSender } from './notification/sms-sender.js';
import { SmtpMailer } from './notification/smtp.mailer.js';
import { AuthGuard } from './security/auth.guard.js';
import { Tokens } from './security/tokens.js';

/** What the contexts need from outside, behind ports; the configuration chooses what stands there. */
@Module({})
export class InfrastructureModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  static forRoot(config: AppConfig): DynamicModule {
    const providers = [
      { provide: AppConfig, useValue: config },
      { provide: Clock, useFactory: () => config.clock ?? new SystemClock() },
      { provide: Database, useFactory: () => openDatabase(config, schema) },
      {
        provide: IdGenerator,
        inject: [Clock],
        useFactory: (clock: Clock) => new IdGenerator(config, clock),
      },
      { provide: Mailer, useFactory: () => chooseMailer(config) },
      { provide: SmsSender, useFactory: () => chooseSmsSender(config) },
      {
        provide: Broker,
        inject: [Consumer],
        useFactory: (consumer: Consumer) => chooseBroker(config, consumer),
      },
      Consumer,
      Outbox,
      OutboxRelay,
      Subscriptions,
      Tokens,
    ];
    return {
      module: InfrastructureModule,
      global: true,
      providers: [...providers, CleanUp, { provide: APP_GUARD, useClass: AuthGuard }],
      exports: providers,
    };
  }

  /** The database closes last; one that is shared stays open. */
  async onApplicationShutdown(): Promise<void> {
    if (this.config.database === undefined) await this.database.close();
  }
}

function chooseMailer({ smtpUrl, outboxFolder }: AppConfig): Mailer {
  return smtpUrl === undefined ? new FolderMailer(outboxFolder) : new SmtpMailer(smtpUrl);
}

function chooseSmsSender({ smsUrl, outboxFolder }: AppConfig): SmsSender {
  return smsUrl === undefined ? new FolderSmsSender(outboxFolder) : new HttpSmsSender(smsUrl);
}

function chooseBroker(config: AppConfig, consumer: Consumer): Broker {
  return config.amqpUrl === undefined
    ? new InProcessBroker(consumer)
    : new RabbitBroker(config.amqpUrl, config, consumer);
}

import { Logger } from '@nestjs/common';
import { toMtException } from 'nestjs-mt-errors/adapters';
import type { AppConfig } from '../../../config/app-config.js';
import { Broker } from '../broker.js';
import type { Consumer } from '../consumer.js';
import type { StoredEvent, Subscription } from '../domain-event.js';
import { RabbitNames } from './rabbit-names.js';
import { RabbitPublisher } from './rabbit-publisher.js';
import { RabbitSubscriber } from './rabbit-subscriber.js';

/** RabbitMQ: one connection to hear, one to publish. */
export class RabbitBroker extends Broker {
  private readonly subscriber: RabbitSubscriber;
  private readonly publisher: RabbitPublisher;
  private subscriptions: readonly Subscription[] = [];

  constructor(url: string, { amqpPublishUrl = url, amqpPrefix }: AppConfig, consumer: Consumer) {
    super();
    const names = new RabbitNames(amqpPrefix);
    this.subscriber = new RabbitSubscriber(url, names, consumer);
    this.publisher = new RabbitPublisher(amqpPublishUrl, names);
  }

  override async start(subscriptions: readonly Subscription[]): Promise<void> {
    this.subscriptions = subscriptions;
    await this.subscriber.connect();
    await this.connectPublisher();
    await this.subscriber.listen(subscriptions);
    await this.publisher.openChannel();
  }

  override async keepOpen(): Promise<void> {
    await this.subscriber.connect();
    await this.publisher.connect();
    await this.publisher.openChannel();
    await this.subscriber.listen(this.subscriptions);
  }

  /** Where it fails, the queues may have lost the exchange: before the next attempt they are set up anew. */
  override async publish(event: StoredEvent): Promise<void> {
    const isAwaited = this.subscriptions.some(({ topic }) => topic === event.topic);
    try {
      await this.publisher.publish(event, isAwaited);
    } catch (error) {
      this.subscriber.closeChannel();
      throw error;
    }
  }

  override async close(): Promise<void> {
    await Promise.allSettled([this.publisher.close(), this.subscriber.close()]);
  }

  /** A service that cannot publish does not start; it does not go on hearing either. */
  private async connectPublisher(): Promise<void> {
    try {
      await this.publisher.connect();
    } catch (error) {
      new Logger('RabbitMQ').error(toMtException(error).message);
      await this.subscriber.close();
      throw error;
    }
  }
}

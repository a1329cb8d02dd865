import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { AppConfig } from '../../config/app-config.js';
import { Broker } from './broker.js';
import { Outbox } from './outbox.js';
import { Subscriptions } from './subscriptions.js';

const SHUTDOWN_MS = 3000;

/** Publishes what stands in the outbox, again and again until the broker has taken it. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('OutboxRelay');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastFailure = '';

  constructor(
    private readonly outbox: Outbox,
    private readonly broker: Broker,
    private readonly subscriptions: Subscriptions,
    private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.broker.start(this.subscriptions.all);
    const { relayIntervalMs } = this.config;
    if (relayIntervalMs > 0) this.timer = setInterval(() => void this.drain(), relayIntervalMs);
  }

  /** A broker that has blocked its publishers confirms nothing: what is left stays in the outbox. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.race([this.running, sleep(SHUTDOWN_MS, undefined, { ref: false })]);
    await this.broker.close();
  }

  /** Publishes all that is pending; resolves when that was tried. */
  drain(): Promise<void> {
    this.running ??= this.publishPending().finally(() => (this.running = undefined));
    return this.running;
  }

  private async publishPending(): Promise<void> {
    try {
      await this.broker.keepOpen();
      for (const event of await this.outbox.pending()) {
        await this.broker.publish(event);
        await this.outbox.markPublished(event);
      }
      this.lastFailure = '';
    } catch (error) {
      this.tell(toMtException(error).message);
    }
  }

  /** The same failure is told once, although it is tried five times a second. */
  private tell(failure: string): void {
    if (failure !== this.lastFailure) this.logger.error(failure);
    this.lastFailure = failure;
  }
}

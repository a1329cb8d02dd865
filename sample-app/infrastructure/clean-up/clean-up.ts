import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { expiredRows } from '../../expired-rows.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

const INTERVAL_MS = 10 * 60_000;

/** Removes now and then what nobody asks for any more. */
@Injectable()
export class CleanUp implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('CleanUp');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tryRun(), INTERVAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    for (const sql of expiredRows) await this.database.query(sql, [this.clock.now()]);
  }

  /** What was left is removed the next time. */
  private async tryRun(): Promise<void> {
    await this.run().catch((error) => this.logger.error(toMtException(error).message));
  }
}

import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Clock } from '../infrastructure/clock/clock.js';
import { Database } from '../infrastructure/database/database.js';

/** An operation on one subject (an address, a login name) and how long it then has to rest. */
export interface Rest {
  readonly operation: string;
  readonly subject: string;
  readonly seconds: number;
}

/** Lets an operation happen once in a while. Of two at the same moment, one is let through. */
@Injectable()
export class CoolDown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A rest far longer than it may be was begun before the clock was set back, and counts for nothing.
   *
   * @throws OPERATION_COOLING_DOWN, with `Retry-After`, while the operation rests
   */
  async start({ operation, subject, seconds }: Rest): Promise<void> {
    const now = this.clock.now();
    const [until, tooFar] = [seconds, 2 * seconds].map(
      (later) => new Date(now.getTime() + later * 1000),
    );
    const { rowCount } = await this.database.query(
      `INSERT INTO cool_downs (operation, subject, until) VALUES ($1, $2, $3)
       ON CONFLICT (operation, subject) DO UPDATE SET until = $3
       WHERE cool_downs.until <= $4 OR cool_downs.until > $5
       RETURNING until`,
      [operation, subject, until, now, tooFar],
    );
    if (rowCount === 0) await this.check({ operation, subject, seconds });
  }

  /** @throws OPERATION_COOLING_DOWN, with `Retry-After`, while the operation rests */
  async check({ operation, subject, seconds }: Rest): Promise<void> {
    const { rows } = await this.database.query<{ until: Date }>(
      'SELECT until FROM cool_downs WHERE operation = $1 AND subject = $2',
      [operation, subject],
    );
    const restMs = (rows[0]?.until.getTime() ?? 0) - this.clock.now().getTime();
    if (restMs <= 0 || restMs > 2 * seconds * 1000) return;
    const retryAfterSeconds = Math.min(seconds, Math.ceil(restMs / 1000));
    throw new MtErrors.OPERATION_COOLING_DOWN(
      { operation, retryAfterSeconds },
      { retryAfter: retryAfterSeconds },
    );
  }

  /** The operation did not happen: it need not rest. */
  async release(operation: string, subject: string): Promise<void> {
    await this.database.query('DELETE FROM cool_downs WHERE operation = $1 AND subject = $2', [
      operation,
      subject,
    ]);
  }
}

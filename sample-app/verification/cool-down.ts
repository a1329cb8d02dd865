import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Clock } from '../infrastructure/clock/clock.js';
import { Database } from '../infrastructure/database/database.js';

/** No row comes back where the operation rests. */
const COUNT = `INSERT INTO cool_downs (operation, subject, until) VALUES ($1, $2, $3)
  ON CONFLICT (operation, subject) DO UPDATE SET until = $3, uses =
    CASE WHEN cool_downs.until > $4 AND cool_downs.until <= $5 THEN cool_downs.uses + 1 ELSE 1 END
  WHERE cool_downs.uses < $6 OR cool_downs.until <= $4 OR cool_downs.until > $5
  RETURNING until`;

/** An operation on one subject (an address, a login name) and how long it then has to rest. */
export interface Rest {
  readonly operation: string;
  readonly subject: string;
  readonly seconds: number;
  /** How often it may happen before it has to rest: once, if nothing is said. */
  readonly times?: number;
}

/** Lets an operation happen so often in a while. Of many at the same moment, no more are let through. */
@Injectable()
export class CoolDown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one use. A rest far longer than it may be was begun before the clock was set back, and
   * counts for nothing.
   *
   * @throws OPERATION_COOLING_DOWN, with `Retry-After`, while the operation rests
   */
  async start(rest: Rest): Promise<void> {
    const { operation, subject, seconds, times = 1 } = rest;
    const now = this.clock.now();
    const [until, tooFar] = [seconds, 2 * seconds].map(
      (later) => new Date(now.getTime() + later * 1000),
    );
    const { rowCount } = await this.database.query(COUNT, [
      operation,
      subject,
      until,
      now,
      tooFar,
      times,
    ]);
    if (rowCount === 0) await this.refuse(rest, now);
  }

  /** The operation did not happen, or it succeeded: it need not rest. */
  async release(operation: string, subject: string): Promise<void> {
    await this.database.query('DELETE FROM cool_downs WHERE operation = $1 AND subject = $2', [
      operation,
      subject,
    ]);
  }

  private async refuse({ operation, subject, seconds }: Rest, now: Date): Promise<never> {
    const { rows } = await this.database.query<{ until: Date }>(
      'SELECT until FROM cool_downs WHERE operation = $1 AND subject = $2',
      [operation, subject],
    );
    const restMs = (rows[0]?.until ?? now).getTime() - now.getTime();
    const retryAfterSeconds = Math.min(seconds, Math.max(1, Math.ceil(restMs / 1000)));
    throw new MtErrors.OPERATION_COOLING_DOWN(
      { operation, retryAfterSeconds },
      { retryAfter: retryAfterSeconds },
    );
  }
}

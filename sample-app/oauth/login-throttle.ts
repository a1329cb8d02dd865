import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { CoolDown, type Rest } from '../verification/cool-down.js';

const MAX_FAILURES = 5;
const REST_SECONDS = 60;

/** Slows down who guesses passwords, whether or not somebody has the login. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly coolDown: CoolDown,
    private readonly database: Database,
  ) {}

  check(login: string): Promise<void> {
    return this.coolDown.check(restOf(login));
  }

  async failed(login: string): Promise<void> {
    const { rows } = await this.database.query<{ failures: number }>(
      `INSERT INTO login_failures (login, failures) VALUES ($1, 1)
       ON CONFLICT (login) DO UPDATE SET failures = login_failures.failures + 1 RETURNING failures`,
      [login],
    );
    if (rows[0]!.failures < MAX_FAILURES) return;
    await this.succeeded(login);
    await this.coolDown.start(restOf(login));
  }

  async succeeded(login: string): Promise<void> {
    await this.database.query('DELETE FROM login_failures WHERE login = $1', [login]);
  }
}

function restOf(login: string): Rest {
  return { operation: 'login', subject: login, seconds: REST_SECONDS };
}

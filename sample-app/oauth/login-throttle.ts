import { Injectable } from '@nestjs/common';
import { CoolDown } from '../verification/cool-down.js';

const LOGIN = { operation: 'login', seconds: 60, times: 5 };

/** Slows down who guesses passwords, whether or not somebody has the login. */
@Injectable()
export class LoginThrottle {
  constructor(private readonly coolDown: CoolDown) {}

  /** Before the password is looked at, so that many at once do not get one more each. */
  attempt(subject: string): Promise<void> {
    return this.coolDown.start({ ...LOGIN, subject });
  }

  succeeded(subject: string): Promise<void> {
    return this.coolDown.release(LOGIN.operation, subject);
  }
}

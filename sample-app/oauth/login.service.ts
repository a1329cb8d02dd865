import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { matchesSecret } from '../secrets/secret-hash.js';
import { kindOfLogin, normalLogin } from '../users/login-identifier.js';
import type { User } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import { LoginThrottle } from './login-throttle.js';

@Injectable()
export class LoginService {
  constructor(
    private readonly users: UsersRepository,
    private readonly throttle: LoginThrottle,
  ) {}

  /** An unknown user, a locked one and a wrong password: one answer, after the same work. */
  async login(login: string, password: string): Promise<User> {
    const user = await this.users.findByLogin(login);
    // A user has several logins, but not several times as many attempts.
    const subject = user ? `id:${user.id}` : `login:${normalLogin(login)}`;
    await this.throttle.attempt(subject);
    const isRight = await matchesSecret(password, user?.usablePasswordHash);
    if (!user || !isRight) throw new MtErrors.WRONG_PASSWORD({ loginType: kindOfLogin(login) });
    await this.throttle.succeeded(subject);
    return user;
  }
}

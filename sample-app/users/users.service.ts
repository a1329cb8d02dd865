import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import type { Contact } from '../notification/contact.js';
import { hashSecret } from '../secrets/secret-hash.js';
import { VerificationService } from '../verification/verification.service.js';
import type { LoginIdentifier } from './login-identifier.js';
import { checkPassword } from './password-rules.js';
import { SessionsRepository } from './sessions.repository.js';
import type { User } from './user.js';
import { UsersRepository } from './users.repository.js';

@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly verification: VerificationService,
    private readonly database: Database,
  ) {}

  async view(userId: string): Promise<object> {
    return (await this.users.get(userId)).view();
  }

  changeUserName(userId: string, userName: string): Promise<object> {
    return this.change(userId, (user) => user.changeUserName(userName));
  }

  async changeContact(userId: string, contact: Contact, code: string): Promise<object> {
    const proof = { operation: 'change-contact', address: contact.address, text: code } as const;
    await this.verification.check(proof);
    return this.verification.spend(proof, () =>
      this.change(userId, (user) => user.changeContact(contact)),
    );
  }

  removeIdentifier(userId: string, identifier: LoginIdentifier): Promise<object> {
    return this.change(userId, (user) => user.remove(identifier));
  }

  setLocked(userId: string, locked: boolean): Promise<object> {
    return this.changeAndLogOut(userId, (user) => user.setLocked(locked));
  }

  /** The code proves the address; whether a user has it is not told. */
  async resetPassword({ address }: Contact, code: string, password: string): Promise<void> {
    checkPassword(password);
    const proof = { operation: 'reset-password', address, text: code } as const;
    await this.verification.check(proof);
    const passwordHash = await hashSecret(password);
    await this.verification.spend(proof, async () => {
      const user = await this.users.findByLogin(address);
      if (user) await this.changeAndLogOut(user.id, (found) => found.changePassword(passwordHash));
    });
  }

  private changeAndLogOut(userId: string, action: (user: User) => void): Promise<object> {
    return this.database.transaction(async () => {
      const view = await this.change(userId, action);
      await this.sessions.removeOf(userId);
      return view;
    });
  }

  private change(userId: string, action: (user: User) => void): Promise<object> {
    return this.database.transaction(async () => {
      const user = await this.users.lock(userId);
      action(user);
      await this.users.save(user);
      return user.view();
    });
  }
}

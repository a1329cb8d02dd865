import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { Database } from '../infrastructure/database/database.js';
import { kindOfLogin, type LoginIdentifier, normalLogin } from './login-identifier.js';
import { User, type UserRow } from './user.js';

const COLUMNS: Readonly<Record<LoginIdentifier, string>> = {
  email: 'email',
  mobile: 'mobile',
  userName: 'user_name',
};

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  get(userId: string): Promise<User> {
    return this.getWhere('id = $1', userId);
  }

  /** For a change: whoever else changes the user waits until the transaction ends. */
  lock(userId: string): Promise<User> {
    return this.getWhere('id = $1 FOR UPDATE', userId);
  }

  findByLogin(login: string): Promise<User | undefined> {
    return this.find(`${COLUMNS[kindOfLogin(login)]} = $1`, normalLogin(login));
  }

  async add(user: User): Promise<void> {
    await this.checkFree(user);
    await this.database.query(
      `INSERT INTO users (user_name, email, mobile, password_hash, locked, id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      valuesOf(user),
    );
  }

  async save(user: User): Promise<void> {
    await this.checkFree(user);
    const result = await this.database.query(
      `UPDATE users SET user_name = $1, email = $2, mobile = $3, password_hash = $4, locked = $5
       WHERE id = $6`,
      valuesOf(user),
    );
    expectAffected(1, result.rowCount);
  }

  /** Says which one is taken. Of two at the same moment, the constraint stops the second. */
  private async checkFree(user: User): Promise<void> {
    const { id, email, mobile, user_name: userName } = user.toRow();
    for (const [field, value] of Object.entries({ email, mobile, userName })) {
      if (value === null) continue;
      const other = await this.find(`${COLUMNS[field as LoginIdentifier]} = $1`, value);
      if (other && other.id !== id) throw new MtErrors.LOGIN_IDENTIFIER_TAKEN({ field });
    }
  }

  private async getWhere(condition: string, userId: string): Promise<User> {
    const user = await this.find(condition, userId);
    if (user === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return user;
  }

  private async find(condition: string, value: string): Promise<User | undefined> {
    const sql = `SELECT id, user_name, email, mobile, password_hash, locked, root
                 FROM users WHERE ${condition}`;
    const { rows } = await this.database.query<UserRow>(sql, [value]);
    return rows[0] && new User(rows[0]);
  }
}

function valuesOf(user: User): unknown[] {
  const { user_name, email, mobile, password_hash, locked, id } = user.toRow();
  return [user_name, email, mobile, password_hash, locked, id];
}

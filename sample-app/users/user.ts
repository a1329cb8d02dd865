import { MtErrors } from 'nestjs-mt-errors';
import type { Contact } from '../notification/contact.js';
import type { LoginIdentifier } from './login-identifier.js';
import { checkUserName } from './user-name.js';

export interface UserRow {
  readonly id: string;
  readonly user_name: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly password_hash: string | null;
  readonly locked: boolean;
  /** One of the built-in accounts. */
  readonly root: boolean;
}

/** Somebody who can log in, by at least one of e-mail address, mobile number and user name. */
export class User {
  private readonly logins: Record<LoginIdentifier, string | null>;

  constructor(private row: UserRow) {
    this.logins = { email: row.email, mobile: row.mobile, userName: row.user_name };
  }

  static register(id: string, contact: Contact, passwordHash: string, userName?: string): User {
    const none = { user_name: null, email: null, mobile: null, locked: false, root: false };
    const user = new User({ ...none, id, password_hash: passwordHash });
    user.changeContact(contact);
    if (userName !== undefined) user.changeUserName(userName);
    return user;
  }

  get id(): string {
    return this.row.id;
  }

  get isLocked(): boolean {
    return this.row.locked;
  }

  /** A locked user has no password that could be right. */
  get usablePasswordHash(): string | undefined {
    return this.row.locked ? undefined : (this.row.password_hash ?? undefined);
  }

  changeUserName(userName: string): void {
    checkUserName(userName);
    this.logins.userName = userName;
  }

  changeContact({ kind, address }: Contact): void {
    this.logins[kind] = address;
  }

  remove(identifier: LoginIdentifier): void {
    const others = Object.entries(this.logins).filter(([kind]) => kind !== identifier);
    if (others.every(([, value]) => value === null))
      throw new MtErrors.LOGIN_IDENTIFIER_REQUIRED({ removing: identifier });
    this.logins[identifier] = null;
  }

  changePassword(passwordHash: string): void {
    this.row = { ...this.row, password_hash: passwordHash };
  }

  setLocked(locked: boolean): void {
    if (this.row.root) throw new MtErrors.ROOT_ACCOUNT_NOT_LOCKABLE();
    this.row = { ...this.row, locked };
  }

  toRow(): UserRow {
    const { email, mobile, userName } = this.logins;
    return { ...this.row, email, mobile, user_name: userName };
  }

  view(): object {
    return { id: this.id, ...this.logins, locked: this.row.locked };
  }
}

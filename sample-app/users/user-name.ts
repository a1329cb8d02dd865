import { MtErrors } from 'nestjs-mt-errors';

/** A user name must not be taken for an e-mail address or for a mobile number. */
export function checkUserName(userName: string): void {
  if (userName.includes('@') || /^[+\d]+$/.test(userName)) throw new MtErrors.USERNAME_INVALID();
}

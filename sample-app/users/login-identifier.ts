/** By what somebody logs in. */
export type LoginIdentifier = 'email' | 'mobile' | 'userName';

export const LOGIN_IDENTIFIERS: readonly LoginIdentifier[] = ['email', 'mobile', 'userName'];

/** User names have neither `@` nor digits alone, so that the form tells what is meant. */
export function kindOfLogin(login: string): LoginIdentifier {
  if (login.includes('@')) return 'email';
  return /^\+?\d+$/.test(login) ? 'mobile' : 'userName';
}

/** Addresses are compared without case, and mobile numbers with their `+`. */
export function normalLogin(login: string): string {
  const kind = kindOfLogin(login);
  if (kind === 'mobile') return `+${login.replace('+', '')}`;
  return kind === 'email' ? login.toLowerCase() : login;
}

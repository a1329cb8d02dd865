import { codeFor, PASSWORD, sendCode } from './registration.js';
import type { Walk } from './walk.js';

/** Half of the time for which a token is good: then there is enough left of it. */
const LIFE_MS = 30 * 60_000;

interface Login {
  readonly token: Promise<string>;
  readonly until: number;
}

/** Access tokens of the first users. They prove their addresses, choose a password and log in. */
export class Logins {
  private readonly logins = new Map<string, Login>();

  tokenOf(walk: Walk, userName: string): Promise<string> {
    const now = walk.clock.now().getTime();
    const known = this.logins.get(userName);
    if (known !== undefined && now < known.until) return known.token;
    const token = this.logIn(walk, userName);
    this.logins.set(userName, { token, until: now + LIFE_MS });
    return token;
  }

  private async logIn(walk: Walk, userName: string): Promise<string> {
    const email = `${userName}@example.com`;
    await sendCode(walk, { email, operation: 'reset-password' });
    const body = { email, code: await codeFor(walk, email), newPassword: PASSWORD };
    await walk.send({ method: 'PUT', path: '/users/password', body });
    return logIn(walk, userName);
  }
}

/** The access token of a user of P1, or of the platform's own project. */
export async function logIn(walk: Walk, username: string): Promise<string> {
  const fields = { grant_type: 'password', client_id: 'C0', username, password: PASSWORD };
  const body = new URLSearchParams(fields);
  const seen = await walk.send({ method: 'POST', path: '/oauth/token', body });
  const { access_token } = seen.body as { access_token?: string };
  if (access_token === undefined) throw new Error(`${username} cannot log in: ${seen.status}`);
  return access_token;
}

import { createHash } from 'node:crypto';
import { AppConfig } from '../../config/app-config.js';
import { ada } from '../callers.js';
import { newUser, PASSWORD } from '../registration.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';
import { newSigningKey } from '../walk-settings.js';

const redirectUri = 'http://localhost:4200/login';

function token(walk: Walk, fields: Record<string, string>, basic?: string): Promise<Seen> {
  const headers = basic === undefined ? undefined : { authorization: `Basic ${btoa(basic)}` };
  const body = new URLSearchParams(fields);
  return walk.send({ method: 'POST', path: '/oauth/token', body, headers });
}

/** Logs in through the platform's own user interface. */
function login(walk: Walk, fields: Record<string, string>): Promise<Seen> {
  return token(walk, { grant_type: 'password', client_id: 'C0', ...fields });
}

async function refresh(walk: Walk, after: number): Promise<Seen> {
  const { body } = await login(walk, { username: await newUser(walk), password: PASSWORD });
  const { refresh_token } = body as { refresh_token: string };
  walk.clock.advance(after);
  try {
    return await token(walk, { grant_type: 'refresh_token', client_id: 'C0', refresh_token });
  } finally {
    walk.clock.advance(-after);
  }
}

/** A program of P1 with a secret. */
async function newClient(walk: Walk): Promise<{ id: string; secret: string }> {
  const values = { name: 'Billing', type: 'backend', grantTypes: ['client_credentials'] };
  const path = '/projects/P1/clients';
  const { body } = await walk.send({ method: 'POST', path, body: values, as: ada });
  return body as { id: string; secret: string };
}

function asClient(walk: Walk, id: string, secret: string): Promise<Seen> {
  return token(walk, { grant_type: 'client_credentials' }, `${id}:${secret}`);
}

/** By S256 of RFC 7636. */
function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function authorize(walk: Walk, more: object): Promise<Seen> {
  const request = { response_type: 'code', client_id: 'C0', redirect_uri: redirectUri };
  const body = { ...request, code_challenge: challengeOf(walk.unique()), ...more };
  return walk.send({ method: 'POST', path: '/oauth/authorize', body, as: ada });
}

/** The access token of a program that has no user. */
export async function clientToken(walk: Walk): Promise<string> {
  const { id, secret } = await newClient(walk);
  const { body } = await asClient(walk, id, secret);
  return (body as { access_token: string }).access_token;
}

/** The token of a client, signed with a key of so many bits. */
async function signedWith(walk: Walk, modulusLength: number): Promise<Seen> {
  const signingKey = newSigningKey(modulusLength);
  const { id, secret } = await newClient(walk);
  return walk.withApp({ signingKey }, (other) => asClient(other, id, secret));
}

export const oauthRows: readonly WalkRow[] = [
  {
    key: 'WRONG_PASSWORD',
    how: 'a login with a wrong password',
    cause: async (walk) => login(walk, { username: await newUser(walk), password: 'wrong' }),
    twin: async (walk) => login(walk, { username: await newUser(walk), password: PASSWORD }),
  },
  {
    key: 'AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED',
    how: 'a client asks for a token where only a code is given',
    cause: (walk) => authorize(walk, { response_type: 'token' }),
    twin: (walk) => authorize(walk, { response_type: 'code' }),
  },
  {
    key: 'AUTHORIZE_REDIRECT_URI_UNKNOWN',
    how: 'the user is to be sent where the client did not say',
    cause: (walk) => authorize(walk, { redirect_uri: `${redirectUri}/other` }),
    twin: (walk) => authorize(walk, { redirect_uri: redirectUri }),
  },
  {
    key: 'CLIENT_SECRET_WRONG',
    how: 'a client with a wrong secret asks for a token',
    cause: async (walk) => asClient(walk, (await newClient(walk)).id, 'wrong'),
    twin: async (walk) => {
      const { id, secret } = await newClient(walk);
      return asClient(walk, id, secret);
    },
  },
  {
    key: 'TOKEN_REQUEST_PARAMS_INVALID',
    how: 'a login without a user',
    cause: (walk) => login(walk, { password: PASSWORD }),
    twin: async (walk) => login(walk, { username: await newUser(walk), password: PASSWORD }),
  },
  {
    key: 'REFRESH_TOKEN_EXPIRED',
    how: 'a refresh token is used after its time',
    cause: (walk) => {
      const { refreshTokenSeconds } = walk.app.get(AppConfig, { strict: false });
      return refresh(walk, (refreshTokenSeconds + 1) * 1000);
    },
    twin: (walk) => refresh(walk, 0),
  },
  {
    key: 'CLIENT_NOT_FOUND',
    how: 'a client that does not exist asks for a token',
    cause: (walk) => asClient(walk, 'CNOBODY', 'secret'),
    twin: async (walk) => {
      const { id, secret } = await newClient(walk);
      return asClient(walk, id, secret);
    },
  },
  {
    key: 'JWT_SIGN_FAILED',
    how: 'the key for tokens is too short',
    cause: (walk) => signedWith(walk, 1024),
    twin: (walk) => signedWith(walk, 2048),
  },
];

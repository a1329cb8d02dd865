import { ada, edsger, root } from '../callers.js';
import { logIn } from '../logins.js';
import { addressAndCode, register, registerNew } from '../registration.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';
import { clientToken } from './oauth.rows.js';
import { register as registerProject } from './registration.rows.js';

function changeUserName(walk: Walk, userName: string): Promise<Seen> {
  const path = '/users/me/user-name';
  return walk.send({ method: 'PUT', path, body: { userName }, as: edsger });
}

/** Somebody new removes his address. */
async function removeEmail(walk: Walk, more: object): Promise<Seen> {
  const proof = await addressAndCode(walk);
  await register(walk, { ...proof, ...more });
  const headers = { authorization: `Bearer ${await logIn(walk, proof.email)}` };
  return walk.send({ method: 'DELETE', path: '/users/me/identifiers/email', headers });
}

async function lockNewUser(walk: Walk): Promise<Seen> {
  const { body } = await registerNew(walk);
  return lock(walk, (body as { id: string }).id);
}

function lock(walk: Walk, userId: string): Promise<Seen> {
  return walk.send({ method: 'PUT', path: `/users/${userId}/locked/true`, as: root });
}

/** Registers somebody in a new project, whose roles are made as soon as its event is heard. */
async function registerIn(walk: Walk, isHeard: boolean): Promise<Seen> {
  const { id } = (await registerProject(walk)).body as { id: string };
  if (isHeard) await walk.drain();
  return register(walk, await addressAndCode(walk), id);
}

/** A password that breaks a rule, beside one that does not. */
function passwordRow(key: string, how: string, password: string): WalkRow {
  return {
    key,
    how,
    cause: (walk) => registerNew(walk, { password }),
    twin: (walk) => registerNew(walk, { password: 'Correct-horse-1' }),
  };
}

export const usersRows: readonly WalkRow[] = [
  passwordRow('PASSWORD_NEEDS_LETTER', 'a password without a letter', '1234-5678'),
  passwordRow('PASSWORD_NEEDS_DIGIT', 'a password without a digit', 'correct-horse'),
  passwordRow('PASSWORD_HAS_WHITESPACE', 'a password with a space', 'correct-horse 1'),
  passwordRow(
    'PASSWORD_NEEDS_SPECIAL_CHARACTER',
    'a password of letters and digits alone',
    'correcthorse1',
  ),
  {
    key: 'USERNAME_INVALID',
    how: 'a user name that looks like a mobile number',
    cause: (walk) => changeUserName(walk, '4915112345678'),
    twin: (walk) => changeUserName(walk, `edsger-${walk.unique()}`),
  },
  {
    key: 'LOGIN_IDENTIFIER_TAKEN',
    how: "somebody else's user name",
    cause: (walk) => changeUserName(walk, 'grace'),
    twin: (walk) => changeUserName(walk, `edsger-${walk.unique()}`),
  },
  {
    key: 'LOGIN_IDENTIFIER_REQUIRED',
    how: 'the only address of a user is removed',
    cause: (walk) => removeEmail(walk, {}),
    twin: (walk) => removeEmail(walk, { userName: `walker-${walk.unique()}` }),
  },
  {
    key: 'ROOT_ACCOUNT_NOT_LOCKABLE',
    how: 'a built-in account is locked',
    cause: (walk) => lock(walk, 'U0'),
    twin: lockNewUser,
  },
  {
    key: 'PROJECT_DEFAULT_ROLE_NOT_FOUND',
    how: 'a registration in a project whose roles are not made yet',
    cause: (walk) => registerIn(walk, false),
    twin: (walk) => registerIn(walk, true),
  },
  {
    key: 'CURRENT_USER_ID_UNREADABLE',
    how: 'a client without a user asks who it is',
    cause: async (walk) => {
      const headers = { authorization: `Bearer ${await clientToken(walk)}` };
      return walk.send({ path: '/users/me', headers });
    },
    twin: (walk) => walk.send({ path: '/users/me', as: ada }),
  },
];

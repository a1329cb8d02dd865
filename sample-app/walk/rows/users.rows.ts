import { ada, edsger, root } from '../callers.js';
import { registerNew } from '../registration.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

function changeUserName(walk: Walk, userName: string): Promise<Seen> {
  const path = '/users/me/user-name';
  return walk.send({ method: 'PUT', path, body: { userName }, as: edsger });
}

async function removeEmail(walk: Walk, userName: string | null): Promise<Seen> {
  const email = `${walk.unique()}@example.com`;
  const sql = "UPDATE users SET email = $1, user_name = $2 WHERE id = 'U4'";
  await walk.database.query(sql, [email, userName]);
  return walk.send({ method: 'DELETE', path: '/users/me/identifiers/email', as: edsger });
}

function lock(walk: Walk, userId: string): Promise<Seen> {
  return walk.send({ method: 'PUT', path: `/users/${userId}/locked/true`, as: root });
}

/** The role of everybody in P1 is lost, and found again. */
async function registerWithoutDefaultRole(walk: Walk): Promise<Seen> {
  const rename = "UPDATE roles SET name = $1 WHERE id = 'R1U'";
  await walk.database.query(rename, ['LOST']);
  try {
    return await registerNew(walk);
  } finally {
    await walk.database.query(rename, ['USER']);
  }
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
    cause: (walk) => removeEmail(walk, null),
    twin: (walk) => removeEmail(walk, `edsger-${walk.unique()}`),
  },
  {
    key: 'ROOT_ACCOUNT_NOT_LOCKABLE',
    how: 'a built-in account is locked',
    cause: (walk) => lock(walk, 'U0'),
    twin: (walk) => lock(walk, 'U4'),
  },
  {
    key: 'PROJECT_DEFAULT_ROLE_NOT_FOUND',
    how: 'a registration in a project whose default role is lost',
    cause: registerWithoutDefaultRole,
    twin: (walk) => registerNew(walk),
  },
  {
    key: 'CURRENT_USER_ID_UNREADABLE',
    how: 'a client without a user asks who it is',
    cause: (walk) => walk.send({ path: '/users/me', as: { clientId: 'C0', tenantIds: ['P1'] } }),
    twin: (walk) => walk.send({ path: '/users/me', as: ada }),
  },
];

import { scryptSync } from 'node:crypto';
import { MtErrors } from 'nestjs-mt-errors';
import { mtMatchers } from 'nestjs-mt-errors/testing';
import { Client, type ClientChange, type ClientRow } from '../../sample-app/clients/client.js';
import { Administrators, checkChangeable } from '../../sample-app/members/administrators.js';
import { Member } from '../../sample-app/members/member.js';
import { mobileOf } from '../../sample-app/notification/phone-number.js';
import {
  AuthorizationCode,
  type CodeExchange,
  hashOf,
} from '../../sample-app/oauth/authorization-code.js';
import { Role, type RoleType } from '../../sample-app/roles/role.js';
import { hashSecret, matchesSecret } from '../../sample-app/secrets/secret-hash.js';
import { kindOfLogin, normalLogin } from '../../sample-app/users/login-identifier.js';
import { checkPassword } from '../../sample-app/users/password-rules.js';
import { checkUserName } from '../../sample-app/users/user-name.js';
import { User } from '../../sample-app/users/user.js';
import { VerificationCode } from '../../sample-app/verification/verification-code.js';

expect.extend(mtMatchers);

describe('a password', () => {
  it.each(['Correct-horse-1', 'пароль-1', '密码-1', 'a1!', 'é٣_'])('may be %s', (password) => {
    expect(() => checkPassword(password)).not.toThrow();
  });

  it.each([
    ['1234-5678', '1064'],
    ['', '1064'],
    ['correct-horse', '1065'],
    ['correct horse-1', '1066'],
    ['correct\u00a0horse-1', '1066'],
    ['correct\nhorse-1', '1066'],
    ['correcthorse1', '1067'],
    ['密码1', '1067'],
  ] as const)('may not be %j: %s', (password, code) => {
    expect(() => checkPassword(password)).toThrowMtError(code);
  });
});

describe('a user name', () => {
  it.each(['ada', 'ada99', '99ada', 'ada+1', '王芳'])('may be %s', (name) => {
    expect(() => checkUserName(name)).not.toThrow();
  });

  it.each(['ada@home', '@', '4915112345678', '+4915112345678', '7'])('may not be %s', (name) => {
    expect(() => checkUserName(name)).toThrowMtError('1002');
  });
});

describe('a login', () => {
  it.each([
    ['Ada@Example.com', 'email', 'ada@example.com'],
    ['4915112345678', 'mobile', '+4915112345678'],
    ['+4915112345678', 'mobile', '+4915112345678'],
    ['Ada', 'userName', 'Ada'],
  ])('%s is read as %s %s', (login, kind, normal) => {
    expect([kindOfLogin(login), normalLogin(login)]).toEqual([kind, normal]);
  });
});

describe('a mobile number', () => {
  it('is kept with country code and digits alone', () => {
    expect(mobileOf('49', '0151 123-45678')).toBe('+4915112345678');
  });

  it('that is no number in use says so', () => {
    expect(() => mobileOf('49', '0')).toThrow('TOO_SHORT');
    expect(() => mobileOf('1', '5550100')).toThrowMtError('1088', {
      params: { reason: 'NOT_IN_USE' },
    });
  });
});

describe('a secret', () => {
  it('matches its own hash and no other', async () => {
    const [first, second] = await Promise.all([hashSecret('pässword'), hashSecret('pässword')]);
    expect(first).not.toBe(second);
    await expect(matchesSecret('pässword', first)).resolves.toBe(true);
    await expect(matchesSecret('passwörd', first)).resolves.toBe(false);
  });

  it('is the same however its letters are composed', async () => {
    await expect(matchesSecret('e\u0301', await hashSecret('\u00e9'))).resolves.toBe(true);
  });

  it('is compared at the cost at which it was hashed', async () => {
    const salt = Buffer.alloc(16, 1);
    const key = scryptSync('password', salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64');
    const cheap = `scrypt$1024$8$1$${salt.toString('base64')}$${key}`;
    await expect(matchesSecret('password', cheap)).resolves.toBe(true);
    expect(await hashSecret('password')).toMatch(/^scrypt\$16384\$8\$5\$[^$]{24}\$[^$]{44}$/);
  });

  it('does not match where nothing is kept', async () => {
    await expect(matchesSecret('', undefined)).resolves.toBe(false);
  });
});

describe('a user', () => {
  const contact = { kind: 'email', address: 'ada@example.com' } as const;
  const mobile = { kind: 'mobile', address: '+4915112345678' } as const;

  it('keeps at least one way to log in', () => {
    const user = User.register('U9', contact, 'hash', 'ada');
    user.remove('email');
    expect(() => user.remove('userName')).toThrowMtError('1063', {
      params: { removing: 'userName' },
    });
    user.changeContact(mobile);
    user.remove('userName');
    expect(user.toRow()).toMatchObject({ email: null, user_name: null, mobile: mobile.address });
  });

  it('has no password that could be right while locked', () => {
    const user = User.register('U9', contact, 'hash');
    user.setLocked(true);
    expect(user.usablePasswordHash).toBeUndefined();
    user.setLocked(false);
    expect(user.usablePasswordHash).toBe('hash');
  });

  it('that is built in is neither locked nor unlocked', () => {
    const row = { ...User.register('U0', contact, 'hash').toRow(), root: true };
    expect(() => new User(row).setLocked(true)).toThrowMtError('1062');
    expect(() => new User(row).setLocked(false)).toThrowMtError('1062');
  });
});

describe('a verification code', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  const { text, code } = VerificationCode.issue('register', 'ada@example.com', now);

  it('has six digits, and what is kept of it does not show them', () => {
    expect(text).toMatch(/^\d{6}$/);
    expect(JSON.stringify(code.toRow())).not.toContain(text);
  });

  it('is good for its operation and its address', () => {
    expect(() => code.check('ada@example.com', text)).not.toThrow();
    expect(() => code.check('alan@example.com', text)).toThrowMtError('1004');
    const other = VerificationCode.of('reset-password', code.toRow(), now);
    expect(() => other.check('ada@example.com', text)).toThrowMtError('1004', {
      params: { operationType: 'reset-password' },
    });
  });

  it('lasts ten minutes and five attempts', () => {
    const row = code.toRow();
    expect(() => VerificationCode.of('register', row, later(599_999))).not.toThrow();
    expect(() => VerificationCode.of('register', row, later(600_000))).toThrowMtError('1003');
    expect(() => VerificationCode.of('register', { ...row, attempts: 4 }, now)).not.toThrow();
    expect(() => VerificationCode.of('register', { ...row, attempts: 5 }, now)).toThrowMtError(
      '1003',
    );
    expect(() => VerificationCode.of('register', undefined, now)).toThrowMtError('1003');
  });
});

describe('an authorization code', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const fields = {
    client_id: 'C1',
    user_id: 'U1',
    project_id: 'P1',
    redirect_uri: 'https://a.example/cb',
    code_challenge: hashOf('verifier'),
  };
  const good: CodeExchange = {
    clientId: 'C1',
    redirectUri: fields.redirect_uri,
    verifier: 'verifier',
    now,
  };
  const { code } = AuthorizationCode.issue(fields, now);

  it('is exchanged by the client that asked for it', () => {
    expect(() => code.check(good)).not.toThrow();
  });

  it.each<[string, Partial<CodeExchange>]>([
    ['another client', { clientId: 'C2' }],
    ['another redirect URI', { redirectUri: 'https://a.example/cb2' }],
    ['no redirect URI', { redirectUri: undefined }],
    ['another verifier', { verifier: 'other' }],
    ['no verifier', { verifier: undefined }],
    ['a minute later', { now: new Date(now.getTime() + 60_000) }],
  ])('is not exchanged with %s', (_, more) => {
    expect(() => code.check({ ...good, ...more })).toThrowMtError('1089', {
      params: { grantType: 'authorization_code' },
    });
  });
});

describe('a client', () => {
  const row: ClientRow = {
    id: 'C1',
    project_id: 'P1',
    name: 'Billing',
    type: 'backend',
    secret_hash: null,
    role_id: 'R1',
    grant_types: ['password'],
    redirect_uris: ['https://a.example/cb'],
    version: 3,
  };
  const same: ClientChange = { name: 'Bills', grantTypes: ['password'], redirectUris: [] };

  it('may be told what it is already', () => {
    const client = new Client(row);
    client.change({ ...same, type: 'backend', roleId: 'R1' });
    expect(client.toRow()).toMatchObject({ name: 'Bills', redirect_uris: [] });
  });

  it.each<[string, Partial<ClientChange>, '1034' | '1035' | '1037']>([
    ['another role', { roleId: 'R2' }, '1034'],
    ['another type', { type: 'frontend' }, '1035'],
    ['refresh tokens without a login', { grantTypes: ['refresh_token'] }, '1037'],
  ])('does not get %s', (_, more, code) => {
    const client = new Client(row);
    expect(() => client.change({ ...same, ...more })).toThrowMtError(code);
    expect(client.toRow()).toEqual(row);
  });

  it.each(['https://a.example/cb/', 'https://a.example/cb?x=1', 'https://A.example/cb', ''])(
    'sends nobody to %j',
    (uri) => {
      expect(() => new Client(row).checkRedirectUri(uri)).toThrowMtError('1008');
    },
  );
});

describe('a role', () => {
  const role = (type: RoleType, system: boolean): Role =>
    new Role({ id: 'R1', project_id: 'P1', name: 'X', type, system, created_by: null });

  it.each<[RoleType, boolean, '1054' | '1055']>([
    ['user', true, '1055'],
    ['project', true, '1055'],
    ['client', false, '1054'],
    ['client-root', false, '1054'],
    ['project', false, '1054'],
  ])('of type %s (system: %s) cannot be renamed: %s', (type, system, code) => {
    expect(() => role(type, system).rename('Y')).toThrowMtError(code);
  });

  it('that somebody made is renamed', () => {
    const own = Role.create('R9', 'P1', 'X', 'U1');
    own.rename('Y');
    expect(own.view()).toMatchObject({ name: 'Y' });
  });
});

describe('a member', () => {
  const member = (roleIds: string[]): Member =>
    new Member('P1', { userId: 'U2', name: 'G', roleIds });
  const roleOf = (id: string, projectId: string): Role => Role.create(id, projectId, id, 'U1');

  it('gets roles of the project alone', () => {
    const roles = [roleOf('R1', 'P1'), roleOf('R2', 'P2')];
    expect(() => member([]).assign(roles, 'RA')).toThrowMtError('1087');
    expect(() => member([]).assign([roles[1]!], 'RA')).toThrowMtError('1094');
  });

  it('neither becomes nor ceases to be an administrator with its roles', () => {
    const admin = member(['RA']);
    admin.assign([roleOf('R1', 'P1')], 'RA');
    expect(admin.toFields().roleIds).toEqual(['R1', 'RA']);
    const other = member(['R1']);
    other.assign([roleOf('RA', 'P1')], 'RA');
    expect(other.toFields().roleIds).toEqual([]);
  });

  it('is made an administrator by somebody else, and no longer one while two are left', () => {
    const grace = member([]);
    new Administrators('RA', 1).add(grace, 'U1');
    expect(() => new Administrators('RA', 2).add(grace, 'U1')).toThrowMtError('1080');
    expect(() => new Administrators('RA', 2).remove(grace, 'U1')).toThrowMtError('1082', {
      params: { minimum: 2 },
    });
    expect(() => new Administrators('RA', 3).remove(grace, 'U2')).toThrowMtError('1079');
    new Administrators('RA', 3).remove(grace, 'U1');
    expect(() => new Administrators('RA', 3).remove(grace, 'U1')).toThrowMtError('1081');
  });

  it('of the platform’s own project stays what it is', () => {
    expect(() => checkChangeable('P0')).toThrowMtError(MtErrors.PROJECT_CHANGE_FORBIDDEN);
    expect(() => checkChangeable('P1')).not.toThrow();
  });
});

import { Controller, ForbiddenException, Get, Injectable, Post, UseGuards } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import jwt from 'jsonwebtoken';
import { MtAuthGuard } from 'nestjs-mt-errors/passport';
import passportJwt from 'passport-jwt';
import passportLocal from 'passport-local';
import { platforms } from '../../support/platforms.js';
import { FamilyApp, findRow, readExpected, SECRET } from '../support/provoke.js';

const key = `${SECRET}-key`;
const options = {
  jwtFromRequest: passportJwt.ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKey: key,
};

@Injectable()
class AccessStrategy extends PassportStrategy(passportJwt.Strategy, 'jwt') {
  constructor() {
    super(options);
  }
  validate({ sub }: { sub?: string }): unknown {
    if (sub === 'forbidden') throw new ForbiddenException();
    if (sub === 'broken') throw new Error(SECRET);
    return sub !== 'unknown' && { sub };
  }
}

@Injectable()
class RefreshStrategy extends PassportStrategy(passportJwt.Strategy, 'jwt-refresh') {
  constructor() {
    super(options);
  }
  validate(payload: unknown): unknown {
    return payload;
  }
}

@Injectable()
class LocalStrategy extends PassportStrategy(passportLocal.Strategy, 'local') {
  validate(): unknown {
    return false;
  }
}

@Controller()
class GuardedController {
  @Get('access') @UseGuards(MtAuthGuard('jwt')) access(): string {
    return 'ok';
  }
  @Get('refresh')
  @UseGuards(MtAuthGuard('jwt-refresh', { tokenUse: 'refresh' }))
  refresh(): string {
    return 'ok';
  }
  @Post('sign-in') @UseGuards(MtAuthGuard('local')) signIn(): string {
    return 'ok';
  }
  @Get('either') @UseGuards(MtAuthGuard(['jwt', 'jwt-refresh'])) either(): string {
    return 'ok';
  }
}

const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const signed = (claims: object): string => jwt.sign({ owner: SECRET, ...claims }, key);
const expired = bearer(signed({ exp: 1_000_000 }));
const form = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
});

const failures: [library: string, failure: string, path: string, init: RequestInit][] = [
  ['passport-jwt', 'no token', 'access', {}],
  ['passport-jwt', 'malformed token', 'access', bearer(SECRET)],
  ['passport-jwt', 'expired', 'access', expired],
  ['passport-jwt', 'expired refresh token', 'refresh', expired],
  ['passport-jwt', 'wrong signature', 'access', bearer(jwt.sign({ owner: SECRET }, 'another'))],
  ['passport-jwt', 'user unknown', 'access', bearer(signed({ sub: 'unknown' }))],
  [
    'passport-jwt',
    'the strategy refuses with an exception of Nest',
    'access',
    bearer(signed({ sub: 'forbidden' })),
  ],
  ['passport-jwt', 'the strategy fails', 'access', bearer(signed({ sub: 'broken' }))],
  ['passport-local', 'no credentials', 'sign-in', form('{}')],
  [
    'passport-local',
    'wrong password',
    'sign-in',
    form(JSON.stringify({ username: 'me', password: SECRET })),
  ],
  ['passport', 'several strategies, none finds a token', 'either', {}],
  ['passport', 'several strategies, one finds an expired token', 'either', expired],
];

describe.each(platforms)('MtAuthGuard on %s', (platform) => {
  const rows = readExpected('tokens');
  const metadata = {
    controllers: [GuardedController],
    providers: [AccessStrategy, RefreshStrategy, LocalStrategy],
  };
  const app = new FamilyApp('tokens', {}, metadata, platform);
  beforeAll(() => app.start());
  afterAll(() => app.stop());

  it.each(failures)('%s: %s', async (library, failure, path, init) => {
    const row = findRow(rows, library, failure);
    const { headers } = await app.expectRequest(row, path, init);
    const challenge = row.code.startsWith('001') ? 'Bearer error="invalid_token"' : undefined;
    expect(headers['www-authenticate']).toBe(challenge);
  });

  it('lets a valid token pass', async () => {
    const { answer } = await app.send('access', bearer(signed({ sub: 'me' })));
    expect(answer).toMatchObject({ status: 200, body: 'ok' });
  });
});

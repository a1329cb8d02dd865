import { generateKeyPairSync } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import axios from 'axios';
import got from 'got';
import * as jose from 'jose';
import jwt from 'jsonwebtoken';
import { type MtContext, withMtContext } from 'nestjs-mt-errors/adapters';
import { startUpstream, type Upstream } from '../support/http-upstream.js';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { closedPort, type LocalServer, silentServer } from '../support/proxy.js';

const within =
  (context: MtContext, thunk: Thunk): Thunk =>
  () =>
    withMtContext(context, thunk);

describe('tokens', () => {
  const app = new FamilyApp('tokens');
  const key = `${SECRET}-key`;
  const bytes = new TextEncoder().encode(key.padEnd(32, '.'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const service = new JwtService({ secret: key });
  let refused = '';
  let silent: LocalServer;
  let upstream: Upstream;

  beforeAll(async () => {
    await app.start();
    refused = `http://127.0.0.1:${await closedPort()}/${SECRET}`;
    silent = await silentServer();
    upstream = await startUpstream((request, response) => {
      const [, status, body] = decodeURIComponent(request.url!).split('/');
      response.writeHead(Number(status), { 'content-type': 'application/json' }).end(body);
    });
  });

  afterAll(async () => {
    await silent.close();
    await upstream.close();
    await app.stop();
  });

  const signed = (claims: object, options: jwt.SignOptions = {}): string =>
    jwt.sign({ owner: SECRET, ...claims }, key, options);
  const past = { exp: 1_000_000 };
  const verify =
    (token: () => string, options: jwt.VerifyOptions = {}, verifyKey = key): Thunk =>
    () =>
      jwt.verify(token(), verifyKey, options);

  const joseToken = (change: (token: jose.SignJWT) => jose.SignJWT = (token) => token) =>
    change(new jose.SignJWT({ owner: SECRET }).setProtectedHeader({ alg: 'HS256' })).sign(bytes);
  const joseVerify =
    (token: () => string | Promise<string>, options?: jose.JWTVerifyOptions): Thunk =>
    async () =>
      jose.jwtVerify(await token(), bytes, options);
  const remote =
    (url: () => string): Thunk =>
    async () => {
      const keys = jose.createRemoteJWKSet(new URL(url()), { timeoutDuration: 100 });
      const token = new jose.SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: SECRET });
      await jose.jwtVerify(await token.sign(privateKey), keys);
    };
  const expiredJose = joseVerify(() => joseToken((token) => token.setExpirationTime(1000)));
  const wrongKeyType: Thunk = () =>
    new jose.SignJWT({ owner: SECRET }).setProtectedHeader({ alg: 'RS256' }).sign(bytes);
  const badPayload: Thunk = () => jwt.sign(new Date() as never, key, { expiresIn: '1h' });
  const fetchToken: Thunk = () => fetch(refused, { headers: { authorization: SECRET } });

  provokeRows(app, 'tokens', {
    jsonwebtoken: {
      'no token': verify(() => undefined as never),
      'token that is no text': verify(() => 42 as never),
      'token of one part': verify(() => SECRET),
      'token whose parts are no JSON': verify(() => `${SECRET}.b.c`),
      'wrong signature': verify(() => signed({}), {}, 'another'),
      'unsigned token': verify(() => jwt.sign({ owner: SECRET }, '', { algorithm: 'none' })),
      expired: verify(() => signed(past)),
      'expired refresh token': within(
        { tokenUse: 'refresh' },
        verify(() => signed(past)),
      ),
      'older than allowed': verify(() => signed({ iat: 1_000_000 }), { maxAge: '1h' }),
      'not valid yet': verify(() => signed({}, { notBefore: '1h' })),
      'for another audience': verify(() => signed({ aud: 'them' }), { audience: SECRET }),
      'from another issuer': verify(() => signed({ iss: 'them' }), { issuer: SECRET }),
      'of another subject': verify(() => signed({ sub: 'them' }), { subject: SECRET }),
      'with another id': verify(() => signed({ jti: 'them' }), { jwtid: SECRET }),
      'with another nonce': verify(() => signed({ nonce: 'them' }), { nonce: SECRET }),
      'algorithm not allowed': verify(() => signed({}), { algorithms: ['HS512'] }),
      'key of another type': verify(() => signed({}), { algorithms: ['HS256'] }, pem as string),
      'expiry that is no number': verify(() => jwt.sign(`{"exp":"${SECRET}"}`, key)),
      'verified without a key': verify(() => signed({}), {}, ''),
      'key cannot be looked up': () =>
        new Promise((_resolve, reject) => {
          const find: jwt.GetPublicKeyOrSecret = (_header, found) => found(new Error(SECRET));
          jwt.verify(signed({}), find, (error) => reject(error as Error));
        }),
      'signed without a key': () => jwt.sign({ owner: SECRET }, ''),
      'signed with a short key': () => {
        const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
        return jwt.sign({ owner: SECRET }, short, { algorithm: 'RS256' });
      },
      'payload that cannot be signed, signing': within({ stage: 'sign' }, badPayload),
      'payload that cannot be signed, without context': badPayload,
      "service's own token malformed": within(
        { tokenUse: 'service' },
        verify(() => SECRET),
      ),
    },
    '@nestjs/jwt': {
      expired: () => service.verifyAsync(signed(past)),
      'wrong signature': () => service.verify(signed({}), { secret: 'another' }),
      'signed without a key': () => new JwtService().signAsync({ owner: SECRET }),
    },
    jose: {
      'malformed token': joseVerify(() => SECRET),
      'payload that is no JSON': joseVerify(() =>
        new jose.CompactSign(new TextEncoder().encode(SECRET))
          .setProtectedHeader({ alg: 'HS256' })
          .sign(bytes),
      ),
      'malformed encrypted token': () => jose.jwtDecrypt(`a.b.c.d`, bytes),
      'encrypted token that cannot be opened': async () => {
        const token = new jose.EncryptJWT({ owner: SECRET });
        const header = { alg: 'dir', enc: 'A256GCM' };
        const text = await token.setProtectedHeader(header).encrypt(new Uint8Array(32));
        await jose.jwtDecrypt(text, new Uint8Array(32).fill(1));
      },
      'wrong signature': async () => jose.jwtVerify(await joseToken(), new Uint8Array(32)),
      expired: expiredJose,
      'expired refresh token': within({ tokenUse: 'refresh' }, expiredJose),
      'not valid yet': joseVerify(() => joseToken((token) => token.setNotBefore('1h'))),
      'for another audience': joseVerify(() => joseToken((token) => token.setAudience('them')), {
        audience: SECRET,
      }),
      "without a claim of the application's own": joseVerify(joseToken, {
        requiredClaims: [SECRET],
      }),
      'algorithm not allowed': joseVerify(joseToken, { algorithms: ['HS512'] }),
      'key unknown to the key server': remote(() => `${upstream.url}/200/{"keys":[]}`),
      'key server silent': remote(() => `http://127.0.0.1:${silent.port}/${SECRET}`),
      'key server answers 500': remote(() => `${upstream.url}/500/${SECRET}`),
      'key server answers no JSON': remote(() => `${upstream.url}/200/${SECRET}`),
      'key server answers no keys': remote(() => `${upstream.url}/200/{"keys":"${SECRET}"}`),
      'key server refuses connections': remote(() => refused),
      'key of another type, signing': within({ stage: 'sign' }, wrongKeyType),
      'key of another type, without context': wrongKeyType,
    },
    fetch: {
      'token server refuses connections, obtaining': within(
        { tokenUse: 'service', stage: 'obtain' },
        fetchToken,
      ),
      'token server refuses connections, renewing': within(
        { tokenUse: 'service', stage: 'renew' },
        fetchToken,
      ),
      'token server refuses connections, obtaining for a parameterised type': within(
        { tokenUse: 'service', parameterized: true },
        fetchToken,
      ),
      'token server refuses connections, renewing for a parameterised type': within(
        { tokenUse: 'service', stage: 'renew', parameterized: true },
        fetchToken,
      ),
    },
    axios: {
      'token server answers 401, obtaining': within({ tokenUse: 'service' }, () =>
        axios.get(`${upstream.url}/401/${SECRET}`, { auth: { username: 'me', password: SECRET } }),
      ),
    },
    got: {
      'token server silent, renewing': within({ tokenUse: 'service', stage: 'renew' }, () =>
        got(`http://127.0.0.1:${silent.port}/${SECRET}`, {
          timeout: { request: 100 },
          retry: { limit: 0 },
        }),
      ),
    },
  });
});

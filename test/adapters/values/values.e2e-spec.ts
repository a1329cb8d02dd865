import * as crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { SnowflakeId } from '@akashrajpurohit/snowflake-id';
import { Snowflake as SapphireSnowflake } from '@sapphire/snowflake';
import type { CountryCode } from 'libphonenumber-js';
import { Snowflake as NodejsSnowflake } from 'nodejs-snowflake';
import Snowflakify from 'snowflakify';
import { guardIdGenerator, withMtContext } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';

// Its ES modules import JSON in a way that Jest warns of.
const { parsePhoneNumberWithError } = createRequire(import.meta.url)(
  'libphonenumber-js',
) as typeof import('libphonenumber-js');

const phone =
  (text: string, country?: string): Thunk =>
  () =>
    parsePhoneNumberWithError(text, country as CountryCode | undefined);

/** Makes one id, sets the clock back by five seconds, and asks for another. */
const setBack =
  <Id>(generate: () => Id): Thunk =>
  () => {
    const real = Date.now;
    const now = real();
    try {
      Date.now = () => now;
      generate();
      Date.now = () => now - 5000;
      return generate();
    } finally {
      Date.now = real;
    }
  };

const guarded =
  <Id extends string | bigint>(generate: () => Id): Thunk =>
  () =>
    setBack(guardIdGenerator(generate, { now: () => Date.now() }))();

const EPOCH = Date.UTC(2020, 0, 1);
describe('Phone numbers, checksums and generated ids', () => {
  const app = new FamilyApp('values');
  beforeAll(() => app.start());
  afterAll(() => app.stop());

  provokeRows(app, 'values', {
    'libphonenumber-js': {
      'no number': phone(SECRET),
      'unknown country': phone('+999123456'),
      'too short': phone('2', 'US'),
      'too long': phone('1'.repeat(300), 'US'),
    },
    'node:crypto': {
      'unknown digest': () => crypto.createHash(SECRET),
      'unknown digest of an HMAC': () => crypto.createHmac(SECRET, SECRET),
      'unknown digest of a signature': () => crypto.createSign(SECRET),
      'digest read twice': () => {
        const hash = crypto.createHash('sha256').update(SECRET);
        hash.digest();
        return hash.digest();
      },
      'key that is none, computing a checksum': () =>
        withMtContext({ checksum: true }, () => crypto.sign('sha256', Buffer.from(SECRET), SECRET)),
      'key that is none, without context': () => crypto.sign('sha256', Buffer.from(SECRET), SECRET),
    },
    '@akashrajpurohit/snowflake-id': {
      'clock set back': () => {
        const generator = SnowflakeId({ workerId: 1, epoch: EPOCH });
        return setBack(() => generator.generate())();
      },
    },
    guardIdGenerator: {
      'clock set back, @sapphire/snowflake': () => {
        const generator = new SapphireSnowflake(EPOCH);
        return guarded(() => generator.generate())();
      },
      'clock set back, nodejs-snowflake': () => {
        const generator = new NodejsSnowflake({ custom_epoch: EPOCH, instance_id: 7 });
        return guarded(() => generator.getUniqueID() as bigint)();
      },
      'clock set back, snowflakify': () => {
        const generator = new Snowflakify();
        return guarded(() => generator.nextId())();
      },
      'clock that the generator finds set back': () => {
        const generator = SnowflakeId({ workerId: 1, epoch: EPOCH });
        const clock = guardIdGenerator(() => generator.generate(), { now: () => 0 });
        return setBack(clock)();
      },
      'id that is smaller than the last': () => {
        const ids = ['20', '19'];
        const next = guardIdGenerator(() => ids.shift()!);
        next();
        return next();
      },
      'instance id too large': () => guardIdGenerator(() => 1n, { instanceId: 1024 }),
      'instance id missing': () =>
        guardIdGenerator(() => 1n, {
          instanceId: Number.parseInt(process.env.NO_SUCH_VARIABLE ?? '', 10),
          maxInstanceId: 4095,
        }),
    },
  });

  it.each([
    ['a ParseError of another library', { name: 'ParseError', message: 'TOO_SHORT for a date' }],
    ['an error of the clock of another library', { message: 'Clock is moving' }],
    ['an error of a cipher', { code: 'ERR_CRYPTO_INVALID_KEYLEN' }],
  ])('leaves %s without a code', async (_title, parts) => {
    const { answer } = await app.provoke(() => {
      throw Object.assign(new Error(SECRET), parts);
    });
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
  });
});

import { genericDefinition } from '../../../lib/catalog/generic-errors.js';
import { EXCEPTION } from '../../../lib/exceptions/brand.js';
import { MtException } from '../../../lib/exceptions/mt.exception.js';
import { answerWire, lastResortWire } from '../../../lib/filters/answer-wire.js';
import { LocaleReader } from '../../../lib/filters/locale-reader.js';
import { OccurrenceFactory } from '../../../lib/filters/occurrence-factory.js';
import { ProfileChooser } from '../../../lib/filters/profile-chooser.js';
import { TraceReader } from '../../../lib/filters/trace-reader.js';
import { LocaleNegotiator } from '../../../lib/locale/locale-negotiator.js';
import { ErrorRegistry } from '../../../lib/registry/error-registry.js';
import { createProfiles, type ProfileName } from '../../../lib/rendering/profile.js';
import { ID, occurrenceOf, rule, sold } from '../rendering/support.js';
import { LAST_RESORT_WIRE } from './support/last-resort-wire.js';

const fault = new Error('the part failed');
const fails = (): never => {
  throw fault;
};
const faults: unknown[] = [];
const onFault = (part: string, seen: unknown): void => void faults.push([part, seen]);
beforeEach(() => void faults.splice(0));

const promised = [
  expect.any(String),
  expect.objectContaining({ message: 'it returned a promise, and must be synchronous' }),
];

describe('the step that finds out the language', () => {
  const negotiator = new LocaleNegotiator(['en', 'de', 'fr'], 'en');
  const request = { headers: {} };
  const read = (resolve?: (request: unknown) => unknown, language?: string): string =>
    new LocaleReader(negotiator, resolve as never, onFault).negotiate({ request, language });

  it('asks the application, then the header', () => {
    expect(read(() => 'de-AT', 'fr')).toBe('de');
    expect(read((seen) => (seen === request ? 'de' : 'en'), 'fr')).toBe('de');
    expect(read(() => undefined, 'fr')).toBe('fr');
    expect(read(undefined, 'fr')).toBe('fr');
    expect(read(() => 'ru', 'fr')).toBe('fr');
    expect(read(() => 5, 'fr')).toBe('fr');
    expect(read(() => ['de'], 'fr')).toBe('fr');
    expect(faults).toEqual([]);
  });

  it('passes over an application that fails, and tells of it', () => {
    expect(read(fails, 'fr')).toBe('fr');
    expect(read(() => Promise.resolve('de'), 'fr')).toBe('fr');
    expect(faults).toEqual([['resolveLocale', fault], promised]);
  });
});

describe('the step that finds out the form of the answer', () => {
  const profiles = createProfiles(undefined);
  const request = {};
  const choose = (option: unknown): unknown =>
    new ProfileChooser(profiles, option as ProfileName, onFault).choose(request);

  it('takes the one of the application, for every request or for this one', () => {
    expect(choose('problem')).toBe(profiles.problem);
    expect(choose('mt-auth')).toBe(profiles['mt-auth']);
    expect(choose((seen: unknown) => (seen === request ? 'mt-auth' : 'problem'))).toBe(
      profiles['mt-auth'],
    );
  });

  it('takes the usual one for anything else, and tells where the application fails', () => {
    expect(choose(() => 'toString')).toBe(profiles.problem);
    expect(choose(() => undefined)).toBe(profiles.problem);
    expect(faults).toEqual([]);
    expect(choose(fails)).toBe(profiles.problem);
    expect(choose(() => Promise.resolve('mt-auth'))).toBe(profiles.problem);
    expect(faults).toEqual([['profile', fault], promised]);
  });
});

describe('the step that finds out the trace', () => {
  const request = {};
  const read = (traceId?: (request: unknown) => unknown): unknown =>
    new TraceReader(traceId as never, onFault).read(request);

  it('takes an id that may stand in a log', () => {
    for (const id of ['a', 'a.b:c-d_9', 'a'.repeat(64)]) expect(read(() => id)).toBe(id);
    expect(read((seen) => (seen === request ? 'mine' : 'other'))).toBe('mine');
    expect(read(undefined)).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it.each(['', 'a b', ' a', 'a ', 'a\n', 'é', 'a'.repeat(65), 5, null, undefined, ['a']])(
    'takes no %j',
    (id) => {
      expect(read(() => id)).toBeUndefined();
      expect(faults).toEqual([]);
    },
  );

  it('does without an application that fails, and tells of it', () => {
    expect(read(fails)).toBeUndefined();
    expect(read(() => Promise.resolve('a'))).toBeUndefined();
    expect(faults).toEqual([['traceId', fault], promised]);
  });
});

describe('the step that brings an exception and the catalogue together', () => {
  const unregistered: string[] = [];
  beforeEach(() => void unregistered.splice(0));
  const profiles = createProfiles(undefined);
  const create = (exception: MtException, overrides = {}, profile: ProfileName = 'problem') =>
    new OccurrenceFactory(new ErrorRegistry([sold], overrides), (name) =>
      unregistered.push(name),
    ).create({
      exception,
      thrown: fault,
      locale: 'de',
      profile: profiles[profile],
      traceId: 'trace',
      exchange: { transport: 'rpc', request: 'the request' },
    });

  it('keeps all that is known, and nobody can change it', () => {
    const exception = new MtException(sold);
    const occurrence = create(exception);

    expect(occurrence).toEqual({
      exception,
      definition: sold,
      status: 409,
      serverFault: false,
      locale: 'de',
      thrown: fault,
      transport: 'rpc',
      request: 'the request',
      traceId: 'trace',
    });
    expect(Object.isFrozen(occurrence)).toBe(true);
    expect(unregistered).toEqual([]);
  });

  it('takes the status of the throw, else of the override, else of the profile', () => {
    const older = { ...sold, mtAuthStatus: 406 };
    const override = { ORDER_SOLD: { status: 423 } };

    expect(create(new MtException(sold, { status: 410 }), override).status).toBe(410);
    expect(create(new MtException(sold), override).status).toBe(423);
    expect(create(new MtException(sold, { status: 410 }), {}, 'mt-auth').status).toBe(410);
    expect(create(new MtException({ ...older, key: 'OLD' }), {}, 'mt-auth').status).toBe(406);
    expect(create(new MtException({ ...older, key: 'OLD' })).status).toBe(409);
  });

  it('knows from the entry whether the service is to blame', () => {
    const masked = { ...sold, key: 'MASKED', status: 500, mtAuthStatus: 400 };

    expect(create(new MtException(masked), {}, 'mt-auth')).toMatchObject({
      status: 400,
      serverFault: true,
    });
    expect(create(new MtException(sold, { status: 499 })).serverFault).toBe(false);
    expect(create(new MtException(sold, { status: 500 })).serverFault).toBe(true);
  });

  it('answers a status that is none with 500', () => {
    expect(create(new MtException({ ...sold, key: 'ODD', status: 200 }))).toMatchObject({
      status: 500,
      serverFault: true,
    });
  });

  it('tells of an entry that is not registered, but not of a mere status', () => {
    create(new MtException(rule));
    create(new MtException(genericDefinition(404)));

    expect(unregistered).toEqual(['3002 TEXT_SHORT']);
  });

  it('answers a code that is in no catalogue as an internal error with the same id', () => {
    const unknown = new MtException('no-such-code' as '1078');
    const { exception, status } = create(unknown);

    expect(status).toBe(500);
    expect(exception.code).toBe('500');
    expect(exception.id).toBe(unknown.id);
    expect(exception.cause).toBe(unknown);
  });

  it('takes nothing for an exception that has no id', () => {
    const forged = Object.defineProperty({}, EXCEPTION, { value: { definition: sold } });

    expect(() => create(Object.assign(forged, { code: '3001', id: 5 }) as never)).toThrow(
      'the id of 3001 is no id',
    );
  });
});

describe('an answer for another service', () => {
  it('has the exception, the service and the title', () => {
    const occurrence = occurrenceOf(sold);
    const text = () => ({ title: 'A title', language: 'en' });
    const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

    expect(answerWire({ occurrence, service: 'billing', text } as never, trace)).toMatchObject({
      code: '3001',
      id: ID,
      svc: 'billing',
      message: 'A title',
      trace,
    });
  });

  it('is an internal error where nothing else could be sent, without an id that no log has', () => {
    expect(lastResortWire()).toEqual(LAST_RESORT_WIRE);
  });
});

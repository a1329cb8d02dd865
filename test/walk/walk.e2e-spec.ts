import type { AppConfig } from '../../sample-app/config/app-config.js';
import { queuesOf } from '../../sample-app/walk/rows/rabbit.js';
import { walkRows } from '../../sample-app/walk/rows.js';
import { ownNames, removeTraces } from '../../sample-app/walk/servers.js';
import { Walk } from '../../sample-app/walk/walk.js';
import type { Seen, WalkRow } from '../../sample-app/walk/walk-row.js';
import { catalogRows, type FixtureEntry } from '../support/catalog-fixture.js';
import { platforms } from '../support/platforms.js';

const isRequired = process.env.MT_SERVICES === 'required';
/** With MT_SERVICES=required the servers of this machine, else those that the environment names. */
const servers = {
  databaseUrl:
    process.env.DATABASE_URL ??
    (isRequired ? 'postgres://postgres@127.0.0.1:5432/postgres' : undefined),
  amqpUrl: process.env.AMQP_URL ?? (isRequired ? 'amqp://guest:guest@127.0.0.1:5672' : undefined),
};
const profiles: readonly AppConfig['profile'][] = ['problem', 'mt-auth'];
const cases = platforms.flatMap((platform) =>
  profiles.map((profile) => [platform, profile] as const),
);
/** At most these happen only where the sample behaves as the original does. */
const MAX_COMPATIBILITY_ROWS = 12;

const entries = new Map(catalogRows().map((entry) => [entry.key, entry]));
const possible = walkRows.filter(
  ({ needs }) =>
    needs === undefined ||
    (needs === 'rabbitmq' ? servers.amqpUrl : servers.databaseUrl) !== undefined,
);

describe('The rows of the walk', () => {
  it('cause every meaning of the catalogue, each once', () => {
    const keys = walkRows.map(({ key }) => key).toSorted();
    expect(keys).toEqual([...entries.keys()].toSorted());
  });

  it('need a compatibility mode for no more than a few, each with its reason', () => {
    const reasons = walkRows.flatMap(({ because }) => (because === undefined ? [] : [because]));
    expect(reasons.length).toBeLessThanOrEqual(MAX_COMPATIBILITY_ROWS);
    expect(reasons.filter((reason) => reason.trim() === '')).toEqual([]);
  });

  it('all happen where the servers are required', () => {
    expect(isRequired ? possible.length : walkRows.length).toBe(entries.size);
  });
});

describe.each(cases)('The walk on %s in the profile %s', (platform, profile) => {
  let walk: Walk;
  const names = ownNames(servers);

  beforeAll(async () => {
    walk = await Walk.start({ platform, settings: { ...names, profile } });
  }, 60_000);

  afterAll(async () => {
    const queues = queuesOf(walk);
    await walk.close();
    await removeTraces(names, queues);
  });

  afterEach(async () => {
    walk.language = 'en';
    await walk.endRow();
  });

  it.each(possible.map((row) => [entries.get(row.key)!.code, row.key, row] as const))(
    '%s %s happens, is told in Chinese too, and stays away when its cause is removed',
    async (code, key, row) => {
      const entry = entries.get(key)!;
      expectMeaning(await row.cause(walk), entry, profile);
      walk.language = 'zh-CN';
      expectChinese(await row.cause(walk), entry, profile);
      walk.language = 'en';
      await walk.endRow();
      await expectSuccess(walk, row);
    },
    30_000,
  );
});

/** Status, code and name in the answer; code and name in a line of the log. */
function expectMeaning(seen: Seen, entry: FixtureEntry, profile: string): void {
  const { code, key, status, mtAuthStatus } = entry;
  if (seen.where !== 'answer') {
    expect(String(seen.body)).toMatch(new RegExp(`^${code} ${key}\\b`));
    return;
  }
  const found = { status: seen.status, code: seen.headers['error-code'] };
  expect(found).toEqual({ status: profile === 'mt-auth' ? mtAuthStatus : status, code });
  if (profile === 'problem') expect(seen.body).toMatchObject({ code, key, status });
  else
    expect(seen.body).toEqual({
      errors: expect.any(Array),
      errorId: seen.headers['x-mt-error-id'],
    });
}

function expectChinese(seen: Seen, entry: FixtureEntry, profile: string): void {
  expectMeaning(seen, entry, profile);
  if (seen.where !== 'answer') return;
  expect(seen.headers['content-language']).toBe('zh-CN');
  if (profile === 'problem') expect(seen.body).toMatchObject({ title: entry.seedTitle });
}

async function expectSuccess(walk: Walk, row: WalkRow): Promise<void> {
  const { status, body } = await row.twin(walk);
  expect({ isFine: status !== undefined && status < 400, body }).toEqual({ isFine: true, body });
}

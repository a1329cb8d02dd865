import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './support/manifest.js';
import { run, type Run } from './support/run.js';

const TABLE = 'ERROR-CODES.md';
const LOCK = 'mt-errors.lock.json';
const REPAIR = 'npm run generate';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'mt-errors-drift-'));
  for (const file of [TABLE, LOCK]) cpSync(join(root, 'lib/catalog', file), join(copy, file));
});
afterEach(() => rmSync(copy, { recursive: true }));

/** Compares the two files of a folder with the catalogue in `dist`; names the repair where they differ. */
const compare = (folder: string): Promise<Run> =>
  run(process.execPath, ['test/generate/catalog-files.js', '--check', '--folder', folder]);

/** Changes one place of a copy, as if the catalogue had changed and the file had not. */
function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, file), changed);
}

async function expectComplaint(...texts: readonly string[]): Promise<void> {
  const { code, out, err } = await compare(copy);
  const said = `${out}${err}`.replace(/\s+/g, ' ');
  expect(code).toBe(1);
  expect([...texts, REPAIR].filter((text) => !said.includes(text))).toEqual([]);
}

describe('the committed table and lock file of the built-in catalogue', () => {
  it('are what the catalogue gives; else: npm run generate, and commit what it writes', async () => {
    const { code, out, err } = await compare('lib/catalog');
    expect(`${code} ${out}${err}`).toBe('0 140 entries: no findings\n');
  }, 120_000);

  it('are missed where they are gone', async () => {
    rmSync(join(copy, TABLE));
    rmSync(join(copy, LOCK));
    await expectComplaint(
      'ERROR-CODES.md: is not what the catalogue gives',
      'there is no such file',
    );
  }, 120_000);

  it('do not pass with another text in the table', async () => {
    edit(TABLE, '项目找不到该用户', '找不到该用户');
    await expectComplaint('ERROR-CODES.md: is not what the catalogue gives');
  }, 120_000);

  it('do not pass where a code had another meaning', async () => {
    edit(LOCK, '"key":"PROJECT_USER_NOT_FOUND"', '"key":"PROJECT_HAS_NO_USERS"');
    await expectComplaint(
      'meaning-changed',
      'the code "1078" means mt-access.PROJECT_HAS_NO_USERS',
    );
  }, 120_000);

  it('do not pass where an entry had another status, or other parameters', async () => {
    edit(LOCK, /("code":"1078".*)"status":404/, '$1"status":400');
    edit(LOCK, '"expectedVersion":"number"', '"expectedVersion":"string"');
    await expectComplaint(
      'contract-changed',
      'PROJECT_USER_NOT_FOUND: status was 400 and is 404',
      'AGGREGATE_OUTDATED: params was',
    );
  }, 120_000);

  it('do not pass where a code was added to the catalogue or taken from it', async () => {
    edit(LOCK, /^.*"code":"1078".*\n/m, '');
    edit(LOCK, '"code":"1057","key":"SUBSCRIBE_OWN_ENDPOINT"', '"code":"1999","key":"LOST"');
    await expectComplaint(
      'the code "1078" is new',
      'the code "1057" is new',
      'mt-access.LOST: the code "1999" is gone',
    );
  }, 120_000);
});

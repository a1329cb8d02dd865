import { MtErrors, MtException, type MtErrorCode } from 'nestjs-mt-errors';
import {
  catalogRows,
  fixtureHashes,
  hashOf,
  readFixture,
  seedPairs,
} from '../../support/catalog-fixture.js';

const rows = catalogRows();
const entries = Object.values(MtErrors);

describe('the catalogue', () => {
  it('is compared with the documents that these expectations were written from', () => {
    expect(hashOf('error-codes.md')).toBe(fixtureHashes['error-codes.md']);
    expect(hashOf('catalog.tsv')).toBe(fixtureHashes['catalog.tsv']);
    expect(readFixture('catalog.tsv').split('\n')[0]).toBe(
      'code\tsection\tkey\tkind\tstatus\tmtAuthStatus\tretryable\tparams\tseedTitle\tcircumstance\tchallenge',
    );
  });

  it('has 140 entries with 138 codes in two sections', () => {
    expect(entries).toHaveLength(140);
    expect(rows).toHaveLength(140);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(138);
    expect(new Set(entries.map(({ section }) => section))).toEqual(
      new Set(['mt-common', 'mt-access']),
    );
  });

  it('covers every pair of code and text of the seed document', () => {
    const pairs = seedPairs().map(({ section, code, title }) => `${section} ${code} ${title}`);
    expect(pairs).toHaveLength(140);
    expect(
      rows.map(({ section, code, seedTitle }) => `${section} ${code} ${seedTitle}`).sort(),
    ).toEqual(pairs.sort());
  });

  it.each(rows.map((row) => [row.key, row] as const))('%s is as the document says', (key, row) => {
    const { definition } = MtErrors[key as keyof typeof MtErrors];
    const { title, detail, params, ...facts } = definition;
    expect(facts).toEqual({
      code: row.code,
      key: row.key,
      section: row.section,
      kind: row.kind,
      status: row.status,
      mtAuthStatus: row.mtAuthStatus,
      ...(row.retryable ? { retryable: true } : {}),
      ...(row.challenge ? { challenge: row.challenge } : {}),
    });
    expect(
      Object.entries(params).map(([name, { type, private: isPrivate = false }]) => ({
        name,
        type,
        isPrivate,
      })),
    ).toEqual(row.params);
    expect(Object.keys(title)).toEqual(['en']);
    expect(title.en).toMatch(/^[A-Z].*[^.]$/);
    expect(detail !== undefined).toBe(row.params.some(({ isPrivate }) => !isPrivate));
  });

  it('gives no two entries the same English title', () => {
    const titles = entries.map(({ definition }) => definition.title.en);
    expect(new Set(titles).size).toBe(140);
  });

  it('leaves the gaps of the document unassigned', () => {
    for (const code of ['0008', '0043', '0060', '1001', '1005', '1007', '1076', '1100']) {
      expect(new MtException(code as MtErrorCode)).toMatchObject({
        code,
        section: 'unknown',
        status: 500,
      });
    }
  });

  it('takes the later row of the document for a code with two meanings', () => {
    expect(new MtException('0061')).toMatchObject({ key: 'VALUE_MISMATCH', status: 400 });
    expect(new MtException('0062')).toMatchObject({ key: 'MUST_BE_EMPTY', status: 400 });
    expect(MtErrors.INSTANCE_ID_INVALID_LEGACY()).toMatchObject({ code: '0061', status: 500 });
    expect(MtErrors.CLOCK_MOVED_BACKWARDS_LEGACY()).toMatchObject({ code: '0062', status: 503 });
  });
});

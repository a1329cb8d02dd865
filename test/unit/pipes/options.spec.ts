import type { ArgumentMetadata } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import {
  MtDomainIdPipe,
  MtPagePipe,
  MtParseBoolPipe,
  MtParseEnumPipe,
  MtParseFilePipe,
  MtParseIntPipe,
  MtParseLongPipe,
  MtQueryPipe,
} from 'nestjs-mt-errors/pipes';

const QUERY: ArgumentMetadata = { type: 'query', data: 'value' };
/** Options as JavaScript may have them. */
const wrong = (value: unknown): never => value as never;

describe('Mistakes in the options of pipes', () => {
  it.each<[make: () => unknown, message: string]>([
    [
      () => new MtParseIntPipe({ min: 5, max: 1 }),
      'new MtParseIntPipe(): min is 5; give a number that is not above max (1)',
    ],
    [
      () => new MtParseEnumPipe({}),
      'new MtParseEnumPipe(): the enum is {}; give one that has members',
    ],
    [
      () => new MtParseEnumPipe(wrong(undefined)),
      'new MtParseEnumPipe(): the enum is undefined; give one that has members',
    ],
    [
      () => new MtDomainIdPipe(''),
      `new MtDomainIdPipe(): the prefix is ""; give letters and digits, as '0U'`,
    ],
    [
      () => new MtDomainIdPipe('0-'),
      `new MtDomainIdPipe(): the prefix is "0-"; give letters and digits, as '0U'`,
    ],
    [
      () => new MtPagePipe({ maxSize: 0 }),
      'new MtPagePipe(): maxSize is 0; give a whole number above 0',
    ],
    [
      () => new MtPagePipe({ maxSize: 10, defaultSize: 11 }),
      'new MtPagePipe(): defaultSize is 11; give a whole number from 1 to 10',
    ],
    [
      () => new MtPagePipe({ sortable: wrong('name') }),
      `new MtPagePipe(): sortable is "name"; give a list of names, as ['name']`,
    ],
    [
      () => new MtPagePipe({ sortable: ['name'], defaultSort: 'age' }),
      'new MtPagePipe(): defaultSort is "age"; give one of the fields in sortable',
    ],
    [
      () => new MtPagePipe({ defaultOrder: wrong('up') }),
      `new MtPagePipe(): defaultOrder is "up"; give 'asc' or 'desc'`,
    ],
    [
      () => new MtQueryPipe({ fields: [] }),
      `new MtQueryPipe(): fields is []; give the fields that may be queried, as ['name']`,
    ],
    [
      () => new MtQueryPipe(wrong(undefined)),
      `new MtQueryPipe(): fields is undefined; give the fields that may be queried, as ['name']`,
    ],
    [
      () => new MtQueryPipe({ fields: { age: wrong('number') } }),
      `new MtQueryPipe(): fields.age is "number"; give 'string', 'int', 'long', 'boolean', a list of values, or a function`,
    ],
    [
      () => new MtQueryPipe({ fields: { state: [] } }),
      `new MtQueryPipe(): fields.state is []; give 'string', 'int', 'long', 'boolean', a list of values, or a function`,
    ],
    [
      () => new MtParseFilePipe({ maxBytes: 0.5 }),
      'new MtParseFilePipe(): maxBytes is 0.5; give a whole number of bytes above 0',
    ],
    [
      () => new MtParseFilePipe({ allowed: ['png'] }),
      `new MtParseFilePipe(): allowed is ["png"]; give media types, as ['image/png', 'image/*']`,
    ],
    [
      () => new MtParseFilePipe({ allowed: [] }),
      `new MtParseFilePipe(): allowed is []; give media types, as ['image/png', 'image/*']`,
    ],
  ])('are told to the developer: %#', (make, message) => {
    expect(make).toThrow(new TypeError(message));
  });
});

describe('Values that are not there', () => {
  it.each([
    new MtParseIntPipe({ optional: true }),
    new MtParseLongPipe({ optional: true }),
    new MtParseBoolPipe({ optional: true }),
    new MtParseEnumPipe(['a'], { optional: true }),
    new MtDomainIdPipe('0U', { optional: true }),
  ])('pass as undefined where they are optional: %#', (pipe) => {
    expect(pipe.transform(undefined, QUERY)).toBeUndefined();
    expect(pipe.transform(null, QUERY)).toBeUndefined();
  });

  it.each([
    new MtParseLongPipe(),
    new MtParseEnumPipe(['a']),
    new MtQueryPipe({ fields: ['a'], required: true }),
  ])('are refused where they are not: %#', (pipe) => {
    expect(() => pipe.transform(undefined, QUERY)).toThrow(MtErrors.MUST_NOT_BE_NULL);
  });
});

describe('Values that are no texts', () => {
  it('are taken as they are where they have the type', () => {
    expect(new MtParseIntPipe().transform(7, QUERY)).toBe(7);
    expect(new MtParseLongPipe().transform(7n, QUERY)).toBe(7n);
    expect(new MtParseBoolPipe().transform(true, QUERY)).toBe(true);
    expect(new MtParseBoolPipe().transform(false, QUERY)).toBe(false);
    expect(new MtParseEnumPipe([1, 2]).transform(2, QUERY)).toBe(2);
  });

  it.each([1.5, Number.NaN, 2 ** 53, {}, [], true, Symbol('s')])('are no numbers: %p', (value) => {
    expect(() => new MtParseLongPipe().transform(value, QUERY)).toThrow(MtErrors.LONG_UNPARSABLE);
  });

  it('are no members of an enum of texts', () => {
    const pipe = new MtParseEnumPipe(['1', '2']);
    expect(() => pipe.transform(1, QUERY)).toThrow(MtErrors.ENUM_VALUE_INVALID);
  });

  it.each([5, true, ['num:1']])('are no page: %p', (value) => {
    expect(() => new MtPagePipe().transform(value, QUERY)).toThrow(MtErrors.PAGE_INFO_UNPARSABLE);
  });

  it.each([5, true, ['name:a']])('are no query: %p', (value) => {
    const pipe = new MtQueryPipe({ fields: ['name'] });
    expect(() => pipe.transform(value, QUERY)).toThrow(MtErrors.QUERY_UNPARSABLE);
  });
});

describe('MtPagePipe', () => {
  it('uses its own defaults for what the caller does not name', () => {
    const pipe = new MtPagePipe({
      maxSize: 10,
      sortable: ['name'],
      defaultSort: 'name',
      defaultOrder: 'desc',
    });
    expect(pipe.transform(undefined, QUERY)).toEqual({
      number: 0,
      size: 10,
      sort: 'name',
      order: 'desc',
    });
  });

  it('names the value "value" where the parameter has no name', () => {
    const metadata: ArgumentMetadata = { type: 'custom' };
    const pipe = new MtParseIntPipe();
    expect(() => pipe.transform('x', metadata)).toThrow(
      expect.objectContaining({ params: { key: 'value' } }),
    );
  });

  it('does not repeat a sort field that is no name', () => {
    const pipe = new MtPagePipe({ sortable: ['name'] });
    const sort = (value: unknown) => () => pipe.transform({ sort: value }, { type: 'query' });
    expect(sort('<b>')).toThrow(expect.objectContaining({ params: { allowed: ['name'] } }));
    expect(sort({ a: 1 })).toThrow(MtErrors.PAGE_INFO_UNPARSABLE);
  });
});

describe('MtParseFilePipe', () => {
  it('refuses the type of a file whose contents it cannot see', async () => {
    const pipe = new MtParseFilePipe({ allowed: ['image/png'] });
    const file = { size: 5, mimetype: 'image/png' };
    await expect(pipe.transform(file, QUERY)).rejects.toThrow(MtErrors.IMAGE_TYPE_NOT_ALLOWED);
  });

  it('refuses a file that says no size where there is a limit', async () => {
    const pipe = new MtParseFilePipe({ maxBytes: 5 });
    const file = { mimetype: 'image/png' };
    await expect(pipe.transform(file, QUERY)).rejects.toThrow(MtErrors.IMAGE_TOO_LARGE);
  });

  it('finds files in lists by field', async () => {
    const pipe = new MtParseFilePipe({ maxBytes: 5 });
    const files = {
      avatar: [{ size: 1, mimetype: 'a/b' }],
      others: [{ size: 6, mimetype: 'a/b' }],
    };
    await expect(pipe.transform(files, QUERY)).rejects.toThrow(MtErrors.IMAGE_TOO_LARGE);
    await expect(pipe.transform({ avatar: files.avatar }, QUERY)).resolves.toEqual({
      avatar: files.avatar,
    });
  });

  it('takes any file where nothing is limited, even a text', async () => {
    const file = { size: 5, mimetype: 'text/plain' };
    await expect(new MtParseFilePipe().transform(file, QUERY)).resolves.toBe(file);
    await expect(new MtParseFilePipe().transform('text', QUERY)).rejects.toThrow(
      MtErrors.MUST_NOT_BE_NULL,
    );
  });
});

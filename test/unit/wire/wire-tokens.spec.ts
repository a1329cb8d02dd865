import { defined, readSafely, wireTokens } from '../../../lib/wire/wire-tokens.js';

const TRACE = `00-${'a'.repeat(32)}-${'0'.repeat(16)}-01`;

/** Of each form: what may cross a process boundary, and what may not. */
const FORMS: Readonly<Record<keyof typeof wireTokens, readonly [string[], unknown[]]>> = {
  code: [
    ['abc', 'Z09', '9ab', '0009', 'a_b', 'a.b:c-d', 'a'.repeat(64)],
    ['', 'ab', '_abc', '.abc', '-abc', 'a'.repeat(65), 'abc d', 'ab ', ' abc', 'abc\n', 'abcé', 9],
  ],
  key: [
    ['AB', 'A_', 'A9', 'Z_0_Y', 'A'.repeat(64)],
    ['', 'A', 'a', 'aB', 'Ab', 'ABc', '9A', '_A', 'A B', ' AB', 'AB ', 'A-B', 'A'.repeat(65), null],
  ],
  name: [
    ['a', 'Z', 'a9', 'a.b', 'a@b', 'a/b', 'a-b', 'a_b', 'a'.repeat(64)],
    ['', '9a', '_a', '-a', '@a', 'a b', ' a', 'a ', 'a:b', 'a'.repeat(65), {}],
  ],
  className: [
    ['a', 'Z', '_', '$', '_a', '$a', 'a$', 'a.b', 'a_9', 'a'.repeat(64)],
    ['', '9a', '.a', 'a-b', 'a b', ' a', 'a ', 'a'.repeat(65), ['a']],
  ],
  causeCode: [
    ['a', 'Z', '9', '23505', 'a_b', 'a.b', 'a-b', 'a'.repeat(32)],
    ['', '_a', '.a', '-a', 'a b', ' a', 'a ', 'a:b', 'a'.repeat(33), 23505],
  ],
  id: [
    ['abcdefgh', 'Zbcdefgh', '9bcdefgh', 'abcdefg-', 'a_cdefgh', 'a'.repeat(64)],
    ['', 'abcdefg', '-bcdefgh', '_bcdefgh', 'abcdefgh.', '.abcdefgh', 'abcd efgh', 'a'.repeat(65)],
  ],
  pointer: [
    ['#', '#/', '#/a', '#/!', '#/~', '#/a~1b/0', `#/${'a'.repeat(254)}`],
    ['', '/', '/a', '#a', '#/ ', '#/\u007f', '#/é', 'x#/a', '#/a\n', '#x', `#/${'a'.repeat(255)}`],
  ],
  trace: [
    [TRACE, `ff-${'0123456789abcdef'.repeat(2)}-${'f'.repeat(16)}-9a`],
    [
      '',
      TRACE.toUpperCase(),
      `${TRACE}0`,
      `0${TRACE}`,
      TRACE.slice(1),
      TRACE.slice(0, -1),
      TRACE.replace('aa', 'a'),
      TRACE.replace('aa', 'aaa'),
      TRACE.replace('00000', '0000'),
      TRACE.replace('-0000', '-00000'),
      TRACE.replace('00-', 'g0-'),
      TRACE.replace('-a', '-g'),
      TRACE.replace('-0000', '-g000'),
      TRACE.replace('-01', '-0g'),
    ],
  ],
};

describe.each(Object.entries(FORMS))('the form of a %s', (form, [good, bad]) => {
  const read = wireTokens[form as keyof typeof wireTokens];

  it.each(good)('lets %j through as it is', (value) => {
    expect(read(value)).toBe(value);
  });

  it.each(bad)('keeps %j out', (value) => {
    expect(read(value)).toBeUndefined();
  });
});

describe('reading a property of anything', () => {
  const throwing = {
    get name(): string {
      throw new Error('no');
    },
  };

  it.each([
    ['an object', { name: 'a' }, 'a'],
    ['an object without it', {}, undefined],
    ['a text', 'text', undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
    ['an object that throws', throwing, undefined],
  ])('of %s', (_, value, expected) => {
    expect(readSafely(value, 'name')).toBe(expected);
  });
});

describe('leaving out what is undefined', () => {
  it('keeps every other value, and nothing that is inherited', () => {
    const value = Object.assign(Object.create({ inherited: 1 }) as object, {
      none: undefined,
      nothing: null,
      zero: 0,
      empty: '',
      no: false,
    });

    expect(defined(value)).toStrictEqual({ nothing: null, zero: 0, empty: '', no: false });
  });
});

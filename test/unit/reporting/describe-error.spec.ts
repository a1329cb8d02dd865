import { MtErrors, MtException } from 'nestjs-mt-errors';
import { describeChain, framesOf, read } from '../../../lib/reporting/describe-error.js';

const unreadable = new Proxy(new Error('x'), {
  get: () => {
    throw new Error('no');
  },
});

/** What a log says of something that was thrown: with messages, and without. */
const told = (thrown: unknown): [string, string] => [
  describeChain(thrown, true),
  describeChain(thrown, false),
];

describe('the log of what was thrown', () => {
  it.each<[string, unknown, [string, string]]>([
    ['an error', new RangeError('too far'), ['RangeError: too far', 'RangeError']],
    ['an error without a message', new Error(''), ['Error', 'Error']],
    [
      'an error with a code',
      Object.assign(new Error('gone'), { code: 'E_GONE' }),
      ['Error [E_GONE]: gone', 'Error [E_GONE]'],
    ],
    [
      'an error with a number for a code',
      Object.assign(new Error('gone'), { code: 0 }),
      ['Error [0]: gone', 'Error [0]'],
    ],
    [
      'an error with an odd code',
      Object.assign(new Error('gone'), { code: { toString: () => 'secret' } }),
      ['Error: gone', 'Error'],
    ],
    ['an object', { message: 'told', password: 'x' }, ['object: told', 'object']],
    ['an object with nothing', Object.create(null), ['object', 'object']],
    ['an object whose name is null', { name: null, message: null }, ['object', 'object']],
    ['a function', function fail() {}, ['object', 'object']],
    [
      'an object whose name may be a person’s',
      { name: 'Alice', message: 'told' },
      ['object: told', 'object'],
    ],
    ['a text', 'boom', ['string boom', 'string']],
    ['a number', 7, ['number 7', 'number']],
    ['false', false, ['boolean false', 'boolean']],
    ['a symbol', Symbol('s'), ['symbol Symbol(s)', 'symbol']],
    ['null', null, ['', '']],
    ['undefined', undefined, ['', '']],
    ['an error that cannot be read', unreadable, ['object', 'object']],
    [
      'a message that is no text',
      { name: 'Odd', stack: '', message: Object.create(null) as object },
      ['Odd: object', 'Odd'],
    ],
    [
      'a name that forges a line',
      Object.assign(new Error('a\nb'), { name: 'Odd\nERROR' }),
      ['Odd\\u000aERROR: a\\u000ab', 'Odd\\u000aERROR'],
    ],
    [
      'a secret in name, code and message',
      Object.assign(new Error('secret=c'), { name: 'pwd=a', code: 'token=b' }),
      ['pwd=*** [token=***]: secret=***', 'pwd=*** [token=***]'],
    ],
  ])('has of %s its name, its code and its message', (_, thrown, expected) => {
    expect(told(thrown)).toEqual(expected);
  });

  it('has the message of an own exception in any case, and its code once', () => {
    const message = 'MtException: 1078 PROJECT_USER_NOT_FOUND: The project has no such user';

    expect(told(new MtException('1078'))).toEqual([message, message]);
  });

  it('has what caused it, nearest first', () => {
    const cause = new TypeError('b', { cause: 'c' });

    expect(told(new Error('a', { cause }))).toEqual([
      'Error: a <- TypeError: b <- string c',
      'Error <- TypeError <- string',
    ]);
    expect(describeChain(MtErrors.AGGREGATE_OUTDATED(undefined, { cause }), false)).toMatch(
      /^Mt\w+: .+ <- TypeError <- string$/,
    );
  });

  it('has each cause once, and eight at most', () => {
    const one: Error & { cause?: unknown } = new Error('one');
    one.cause = new Error('two', { cause: one });
    let deep = new Error('9');
    for (let left = 8; left > 0; left--) deep = new Error(String(left), { cause: deep });

    expect(describeChain(one, true)).toBe('Error: one <- Error: two');
    expect(describeChain(deep, true)).toBe(
      [1, 2, 3, 4, 5, 6, 7, 8].map((count) => `Error: ${count}`).join(' <- '),
    );
  });

  it('is bounded in every part', () => {
    const error = Object.assign(new Error('m'.repeat(501)), {
      name: 'n'.repeat(101),
      code: 'c'.repeat(65),
    });
    const fits = Object.assign(new Error('m'.repeat(500)), {
      name: 'n'.repeat(100),
      code: 'c'.repeat(64),
    });

    expect(describeChain(error, true)).toBe(
      `${'n'.repeat(93)}… (cut) [${'c'.repeat(57)}… (cut)]: ${'m'.repeat(493)}… (cut)`,
    );
    expect(describeChain(fits, true)).toBe(`${fits.name} [${fits.code}]: ${fits.message}`);
    expect(describeChain('x'.repeat(501), true)).toBe(`string ${'x'.repeat(493)}… (cut)`);
  });
});

describe('the frames of a stack', () => {
  const FRAMES = '    at one (a.js:1:2)\n    at two (b.js:3:4)';

  it('are those of the error, without its message', () => {
    expect(framesOf({ message: 'm', stack: `Error: m\n${FRAMES}` })).toBe(FRAMES);
    expect(framesOf({ message: '', stack: `Error\n${FRAMES}` })).toBe(FRAMES);
    expect(framesOf({ stack: `Error: m\n${FRAMES}` })).toBe(FRAMES);
  });

  it('are not lines of the message that look like them', () => {
    const message = 'm\n    at secret (c.js:5:6)';

    expect(framesOf({ message, stack: `Error: ${message}\n${FRAMES}` })).toBe(FRAMES);
    expect(framesOf({ message: 'changed later', stack: `Error: m\n${FRAMES}` })).toBe(FRAMES);
  });

  it.each([
    ['no error', 'text'],
    ['an error without a stack', {}],
    ['a stack that is no text', { stack: ['\n    at one (a.js:1:2)'] }],
    ['a stack of one line', { message: 'm', stack: 'Error: m' }],
    ['a stack of other lines', { message: 'm', stack: 'Error: m\nmore\nat home' }],
    ['an error that cannot be read', unreadable],
  ])('are none of %s', (_, thrown) => {
    expect(framesOf(thrown)).toBeUndefined();
  });

  it('are picked from other lines', () => {
    const stack = `Error: m\nmore\n  at one (a.js:1:2)  \nat home\n${FRAMES}`;

    expect(framesOf({ message: 'm', stack })).toBe(`    at one (a.js:1:2)\n${FRAMES}`);
  });

  it.each(['\u0007', '\u001b', '\u0085'])('have no control character: %j', (character) => {
    const stack = `Error: m\n    at o${character}ne (a.js:1:2)`;
    const escape = `\\u00${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

    expect(framesOf({ message: 'm', stack })).toBe(`    at o${escape}ne (a.js:1:2)`);
  });

  it('have no secret', () => {
    const frame = '    at one (https://a:b@c/d.js:1:2)';
    const struck = '    at one (https://***@c/d.js:1:2)';

    expect(framesOf({ message: 'm', stack: `Error: m\n${frame}` })).toBe(struck);
    expect(framesOf({ message: 'm', stack: `Error: m\nmore\n${frame}` })).toBe(struck);
  });

  it('are written alike', () => {
    const stack = 'Error: m\n at one (a.js:1:2)\n  at two (b.js:3:4)';

    expect(framesOf({ message: 'm', stack })).toBe(FRAMES);
    expect(framesOf({ message: 'm', stack: 'Error: m\n at one (a.js:1:2)' })).toBe(
      '    at one (a.js:1:2)',
    );
  });

  it('are lines that begin like one', () => {
    expect(framesOf({ message: 'm', stack: `Error: m\nlook at this\n${FRAMES}` })).toBe(FRAMES);
  });

  it('are all there where the message is no text', () => {
    const message = ['    at one (a.js:1:2)'];

    expect(framesOf({ message, stack: `Error: m\n${FRAMES}` })).toBe(FRAMES);
  });

  it('are no longer for a secret that was short', () => {
    const lines = (length: number): string => `    at ${'x'.repeat(length - 7)}`;
    const secret = '    at pwd=a';
    const stack = `Error: m\n${secret}\n${Array.from({ length: 20 }, () => lines(400)).join('\n')}`;
    const full = `${stack}\n${lines(8192 + 'Error: m'.length - stack.length - 1)}`;

    expect(full.length - 'Error: m'.length).toBe(8192);
    expect(framesOf({ message: 'm', stack: full })).toHaveLength(8192);
  });

  it('have 512 characters each, in a long stack too', () => {
    const frame = `    at ${'x'.repeat(600)}`;
    const stack = `Error: m\n${Array.from({ length: 20 }, () => frame).join('\n')}`;

    expect(framesOf({ message: 'm', stack })!.split('\n')[0]).toBe(
      `    at ${'x'.repeat(502)}… (cut)`,
    );
  });

  it('keep letters of any language', () => {
    const stack = 'Error: m\n    at größe (ä.js:1:2)';

    expect(framesOf({ message: 'm', stack })).toBe('    at größe (ä.js:1:2)');
  });

  it('are 8 KB at most, with 512 characters a frame', () => {
    const frame = `    at ${'x'.repeat(56)}`;
    const many = Array.from({ length: 200 }, () => frame).join('\n');
    const long = `Error: m\nmore\n    at ${'x'.repeat(600)}`;

    expect(framesOf({ message: 'm', stack: `Error: m\n${many}` })).toBe(many.slice(0, 8192));
    expect(framesOf({ message: 'm', stack: long })).toBe(`    at ${'x'.repeat(502)}… (cut)`);
  });

  it('are looked for in the first 32 KB', () => {
    const stack = `Error: m\n${'x'.repeat(33_000)}\n${FRAMES}`;
    const near = `Error: m\n${'x'.repeat(32_000)}\n${FRAMES}`;

    expect(framesOf({ message: 'm', stack })).toBeUndefined();
    expect(framesOf({ message: 'm', stack: near })).toBe(FRAMES);
  });
});

describe('reading a property of anything', () => {
  it('gives nothing where there is none, and never throws', () => {
    expect(read({ a: 1 }, 'a')).toBe(1);
    expect([{}, 'x', 5, null, undefined, unreadable].map((value) => read(value, 'a'))).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });
});

import { describeChain, framesOf } from '../../../lib/reporting/describe-error.js';

const frame = '    at run (/srv/app/run.js:1:2)';
const withStack = (stack: unknown, message: unknown = 'failed'): object => ({ message, stack });

describe('the frames of an error', () => {
  it('are the lines below the message, as they are', () => {
    expect(framesOf(withStack(`Error: failed\n${frame}\n${frame}`))).toBe(`${frame}\n${frame}`);
  });

  it.each<[string, object]>([
    ['an empty one', withStack(`Error\n${frame}`, '')],
    ['one of many lines', withStack(`Error: a\nb\n\nc\n${frame}`, 'a\nb\n\nc')],
    ['one that has changed since', withStack(`Error: a\nb\n${frame}`, 'other')],
    ['none', withStack(`Error\n${frame}`, undefined)],
    ['one that is part of the name', withStack(`Error: r\n${frame}`, 'r')],
    [
      'one whose lines look like frames',
      withStack(`Error: a\n    at hunter2\n${frame}`, 'a\n    at hunter2'),
    ],
    ['a long one', withStack(`Error: ${'x'.repeat(100_000)}\n${frame}`, 'x'.repeat(100_000))],
  ])('are without the message: %s', (_, error) => {
    expect(framesOf(error)).toBe(frame);
  });

  it('are told in the usual form where the engine wrote them in another', () => {
    expect(framesOf(withStack(`Error: failed\n\t  at run (a.js:1:2)\nnoise\n${frame}`))).toBe(
      `    at run (a.js:1:2)\n${frame}`,
    );
  });

  it('have their control characters escaped', () => {
    expect(framesOf(withStack(`Error: failed\n    at r\u001b[31mun (a.js:1:2)\n${frame}`))).toBe(
      `    at r\\u001b[31mun (a.js:1:2)\n${frame}`,
    );
  });

  it('have secrets struck out', () => {
    expect(framesOf(withStack('Error: failed\n    at run (http://me:hunter2@host/a.js:1:2)'))).toBe(
      '    at run (http://***@host/a.js:1:2)',
    );
  });

  it('are at most 8 KB', () => {
    const many = Array.from({ length: 1000 }, () => frame).join('\n');
    expect(framesOf(withStack(`Error: failed\n${many}`))).toBe(many.slice(0, 8 * 1024));
    const grows = `    at run (pwd=a, ${'x'.repeat(8160)})`;
    expect(framesOf(withStack(`Error: failed\n${grows}`))!.length).toBeLessThanOrEqual(8 * 1024);
  });

  it.each([
    ['no stack', {}],
    ['a stack that is no text', withStack(7)],
    ['a stack without frames', withStack('Error: failed')],
    ['nothing but lines of another form', withStack('Error: failed\nnoise\n')],
    ['nothing at all', undefined],
  ])('are undefined for %s', (_, thrown) => {
    expect(framesOf(thrown)).toBeUndefined();
  });

  it('are those of a real error, whatever its message', () => {
    const lines = framesOf(new RangeError('a\n    at hunter2'))!.split('\n');
    expect(lines[0]).toMatch(/^ {4}at .*frames\.spec/);
    expect(lines.filter((line) => !/^ {4}at /.test(line))).toEqual([]);
  });
});

describe('the chain of causes', () => {
  it('has the last one that is not told already', () => {
    const first = new Error('first');
    const second = new TypeError('second', { cause: first });
    first.cause = second;
    expect(describeChain(second, true)).toBe('TypeError: second <- Error: first');
  });

  it('has at most eight', () => {
    let error = new Error('0');
    for (let index = 1; index < 12; index++) error = new Error(String(index), { cause: error });
    expect(describeChain(error, true).split(' <- ')).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4].map((index) => `Error: ${index}`),
    );
  });
});

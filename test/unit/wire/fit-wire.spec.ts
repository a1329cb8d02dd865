import { jest } from '@jest/globals';
import { fitWire } from '../../../lib/wire/fit-wire.js';
import type { WireError } from '../../../lib/wire/wire-error.js';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const bare: WireError = {
  $mt: 1,
  code: '0038',
  id: '6f6c0a0e-0000-4000-8000-000000000001',
  retryable: false,
  status: 'error',
  message: 'A title',
};
const chain = [{ name: 'RangeError' }, { name: 'TypeError' }];
const violations = Array.from({ length: 9 }, (_, index) => ({
  code: '0038',
  key: 'TOO_SHORT',
  pointer: `#/${index}`,
}));
const params = { min: 6, text: 'x'.repeat(100) };

describe('fitting an error on the wire', () => {
  it('keeps one that fits to the last byte as it is', () => {
    const wire = { ...bare, params, violations, chain };

    expect(fitWire(wire, bytesOf(wire))).toBe(wire);
  });

  it('counts bytes, not characters', () => {
    const wire = { ...bare, message: '語'.repeat(50), chain };

    expect(fitWire(wire, bytesOf(wire))).toBe(wire);
    expect(fitWire(wire, bytesOf(wire) - 1)).not.toHaveProperty('chain');
    expect(fitWire(wire, JSON.stringify(wire).length)).not.toHaveProperty('chain');
  });

  it('leaves out the chain first', () => {
    const wire = { ...bare, params, violations, chain };

    expect(fitWire(wire, bytesOf(wire) - 1)).toStrictEqual({
      ...bare,
      params,
      violations,
      cut: ['chain'],
    });
  });

  it('leaves out violations then, half of them at a time', () => {
    const wire = { ...bare, params, violations };
    const four = { ...wire, violations: violations.slice(0, 4), cut: ['violations'] };
    const two = { ...four, violations: violations.slice(0, 2) };
    const one = { ...four, violations: violations.slice(0, 1) };
    const none = { ...bare, params, cut: ['violations'] };

    expect(fitWire(wire, bytesOf(wire) - 1)).toStrictEqual(four);
    expect(fitWire(wire, bytesOf(four))).toStrictEqual(four);
    expect(fitWire(wire, bytesOf(four) - 1)).toStrictEqual(two);
    expect(fitWire(wire, bytesOf(two) - 1)).toStrictEqual(one);
    expect(fitWire(wire, bytesOf(one) - 1)).toStrictEqual(none);
    expect(fitWire(wire, bytesOf(none))).toStrictEqual(none);
  });

  it('leaves out parameters last, and nothing more', () => {
    const wire = { ...bare, params, violations, chain };
    const least = { ...bare, cut: ['chain', 'violations', 'params'] };

    expect(fitWire(wire, bytesOf({ ...bare, params, cut: ['chain', 'violations'] }) - 1)).toEqual(
      least,
    );
    expect(fitWire(wire, 1)).toEqual(least);
  });

  it('names only what it left out, after what was left out before', () => {
    expect(fitWire({ ...bare, params }, 1)).toStrictEqual({ ...bare, cut: ['params'] });
    expect(fitWire({ ...bare, cut: ['params'], chain }, 1)).toStrictEqual({
      ...bare,
      cut: ['params', 'chain'],
    });
    expect(fitWire(bare, 1)).toStrictEqual({ ...bare, cut: [] });
  });

  it('takes 4 KB for the longest', () => {
    const ofLength = (bytes: number): WireError => {
      const wire = { ...bare, chain, violations: [], message: '' };
      return { ...wire, message: 'x'.repeat(bytes - bytesOf(wire)) };
    };

    expect(fitWire(ofLength(4096)).cut).toBeUndefined();
    expect(fitWire(ofLength(4097)).cut).toEqual(['chain']);
  });
});

describe('an error that fits for certain', () => {
  const timesWritten = (wire: WireError, max?: number): number => {
    const write = jest.spyOn(JSON, 'stringify');
    fitWire(wire, max);
    const times = write.mock.calls.length;
    write.mockRestore();
    return times;
  };
  /** Each parameter counts for 32 bytes, and six for each character of its name and text. */
  const texts = (first: number, ...rest: number[]): Record<string, string> =>
    Object.fromEntries([first, ...rest].map((length, at) => ['abc'[at]!, 'x'.repeat(length - 1)]));

  it('is not written to be measured', () => {
    expect(timesWritten(bare)).toBe(0);
    expect(timesWritten({ ...bare, chain })).toBe(0);
    expect(timesWritten({ ...bare, params: { count: 1, yes: true } })).toBe(0);
    expect(timesWritten({ ...bare, params: texts(80, 80, 80) })).toBe(0);
    expect(timesWritten({ ...bare, params: texts(16), chain })).toBe(0);
  });

  it('is written where it is not certain', () => {
    expect(timesWritten({ ...bare, params: texts(80, 80, 81) })).toBe(1);
    expect(timesWritten({ ...bare, params: texts(17), chain })).toBe(1);
    expect(timesWritten({ ...bare, params: { list: [] } })).toBe(1);
    expect(timesWritten({ ...bare, violations: [] })).toBe(1);
    expect(timesWritten(bare, 4095)).toBe(1);
  });

  it('has only parameters of its own', () => {
    const inherited = Object.create({ long: 'x'.repeat(1000) }) as Record<string, unknown>;

    expect(timesWritten({ ...bare, params: inherited })).toBe(0);
  });
});

import { HttpException } from '@nestjs/common';
import { MtException } from 'nestjs-mt-errors';
import type { Thrown } from './hostile-values.js';

const found = (branch: string, make: () => unknown): Thrown => ({ branch, make });

/** Values that broke something once. They are tried first, in every run. */
export const thrownBefore: readonly Thrown[] = [
  // Half of a pair of UTF-16 is no character: JSON of it is not UTF-8.
  found('HttpException', () => new HttpException('\ud800', 400)),
  found('code', () => new MtException('0040', { params: { value: '\udc00' } } as never)),
  // More texts than an answer has room for.
  found(
    'HttpException',
    () => new HttpException({ message: Array(200).fill('x'.repeat(500)) }, 400),
  ),
  // The brand without the state behind it.
  found('error', () =>
    Object.assign(new Error('x'), { [Symbol.for('nestjs-mt-errors.exception.v1')]: {} }),
  ),
  // It was asked, without care, whether it came from another process; the RPC answer lost its id.
  found('hostile proxy', () => {
    const fails = (): never => {
      throw new Error('hostile');
    };
    return new Proxy(new Error('hostile'), { has: fails });
  }),
  // A page of text that ends in half a pair where it is cut.
  found('HttpException', () => new HttpException(`${'x'.repeat(1023)}\u{1f600}`, 400)),
];

/** The same for `Accept-Language`. */
export const headersBefore: readonly string[] = [
  '__proto__',
  'constructor',
  'zh-*',
  'zh_HK',
  'en;q=NaN',
  'zh;q=1e309',
  'en;q=0, zh;q=0, *;q=0',
  ','.repeat(2000),
  `${'x'.repeat(1024)},zh-TW`,
];

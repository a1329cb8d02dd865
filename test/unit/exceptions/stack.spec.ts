import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { fromStatus } from '../../../lib/adapters/adapted.js';

const index = pathToFileURL(join(import.meta.dirname, '../../../dist/esm/index.js')).href;
const script = `
  const { MtException } = await import(${JSON.stringify(index)});
  const frames = (error) => error.stack.split('\\n').length - 1;
  const deep = (make, depth) => (depth ? deep(make, depth - 1) : make());
  const before = Error.stackTraceLimit;
  const result = [
    frames(deep(() => new MtException('1078'), 20)),
    frames(deep(() => new MtException('0000'), 20)),
    frames(deep(() => new MtException('1078', { status: 500 }), 20)),
    Error.stackTraceLimit === before,
  ];
  Object.freeze(Error);
  result.push(frames(deep(() => new MtException('1078'), 20)));
  console.log(JSON.stringify(result));
`;

/** Frames of: an expected failure, a server fault, one made a server fault; limit restored; frozen Error. */
function run(env: Record<string, string>): unknown {
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }));
}

describe('the stack of an exception', () => {
  it('has as many frames as any error during development', () => {
    expect(run({})).toEqual([10, 10, 10, true, 10]);
    expect(run({ NODE_ENV: 'test' })).toEqual([10, 10, 10, true, 10]);
  });

  it('is left out in production below status 500, and a server fault keeps it', () => {
    expect(run({ NODE_ENV: 'production' })).toEqual([0, 10, 10, true, 10]);
  });

  it('is as long as MT_ERRORS_STACK says', () => {
    expect(run({ NODE_ENV: 'production', MT_ERRORS_STACK: '3' })).toEqual([3, 10, 10, true, 10]);
    expect(run({ NODE_ENV: 'production', MT_ERRORS_STACK: 'all' })).toEqual([10, 10, 10, true, 10]);
    expect(run({ MT_ERRORS_STACK: 'none' })).toEqual([0, 10, 10, true, 10]);
    expect(run({ MT_ERRORS_STACK: 'nonsense' })).toEqual([10, 10, 10, true, 10]);
  });

  it('is left to the error that an exception stands for, which has one', () => {
    const cause = new Error('The pool is closed');
    const exception = fromStatus(500, { cause });
    expect(exception.stack).not.toContain('\n    at ');
    expect(cause.stack).toContain('\n    at ');
    expect(exception.cause).toBe(cause);
  });

  it('is its own where what it stands for is no error', () => {
    expect(fromStatus(500, { cause: 'no error' }).stack).toContain('\n    at ');
    expect(fromStatus(500).stack).toContain('\n    at ');
  });

  it('is recorded after all where the intrinsics are frozen', () => {
    Object.defineProperty(Error, 'stackTraceLimit', { writable: false });
    const exception = fromStatus(500, { cause: new Error('The pool is closed') });
    Object.defineProperty(Error, 'stackTraceLimit', { writable: true });
    expect(exception.stack).toContain('\n    at ');
  });
});

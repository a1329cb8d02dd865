import { jest } from '@jest/globals';

const { argv, exitCode, stdout } = process;
const listeners = stdout.listeners('error');
let out = '';

function addedListener(): (error: Error) => void {
  const added = stdout.listeners('error').filter((listener) => !listeners.includes(listener));
  expect(added).toHaveLength(1);
  return added[0] as (error: Error) => void;
}

describe('the program mt-errors', () => {
  beforeAll(async () => {
    const write = jest.spyOn(stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    process.argv = ['node', 'mt-errors', 'next', '--section', 'no-such-section'];
    await import('../../../lib/cli/main.js');
    write.mockRestore();
  });
  afterAll(() => {
    stdout.off('error', addedListener());
    Object.assign(process, { argv, exitCode });
  });

  it('runs the command of its arguments and gives its exit code to the shell', () => {
    expect(out).toBe('2000\n');
    expect(process.exitCode).toBe(0);
  });

  it('ends without a word where the reader of its output has left', () => {
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    addedListener()(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    expect(exit.mock.calls).toEqual([[]]);
    exit.mockRestore();
  });

  it('does not hide any other failure to write', () => {
    const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    expect(() => addedListener()(full)).toThrow(full);
    expect(exit).not.toHaveBeenCalled();
    exit.mockRestore();
  });
});

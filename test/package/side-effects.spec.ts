import { join } from 'node:path';
import { packagesBehind } from './support/imports.js';
import { entries, root } from './support/manifest.js';
import { run } from './support/run.js';

const probe = join(import.meta.dirname, 'support/probe-effects.mjs');

async function effectsOf(specifier: string, packages: Iterable<string>): Promise<unknown> {
  const { code, out, err } = await run(process.execPath, [probe, specifier, ...packages]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('importing an entry changes nothing outside it, as `sideEffects: false` promises', () => {
  it.each(entries.map((entry) => [entry.path, entry] as const))('%s', async (_, entry) => {
    const packages = packagesBehind(join(root, entry.default));
    expect(await effectsOf(entry.specifier, packages)).toEqual([]);
  });

  it('and the probe sees each kind of change', async () => {
    const planted = `data:text/javascript,${encodeURIComponent(`
      import { HttpException } from '${import.meta.resolve('@nestjs/common')}';
      import { registerDecorator } from '${import.meta.resolve('class-validator')}';
      registerDecorator({ name: 'planted', target: class {}, propertyName: 'x', validator: () => true });
      globalThis.planted = 1;
      Error.prototype.planted = 1;
      Error.stackTraceLimit = 3;
      HttpException.prototype.planted = 1;
      Reflect.defineMetadata('planted', 1, HttpException);
      process.on('uncaughtException', () => {});
      process.env.PLANTED = '1';
      setInterval(() => {}, 1000);
      console.warn = () => {};
    `)}`;
    expect(await effectsOf(planted, ['class-validator'])).toEqual([
      'Error.prototype',
      'Error.stackTraceLimit',
      'HttpException metadata',
      'HttpException.prototype',
      'console',
      'environment',
      'globals',
      'listeners',
      'timers',
      'validators',
    ]);
  });
});

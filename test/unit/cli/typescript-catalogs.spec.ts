import { jest } from '@jest/globals';
import { CliFolder } from '../../support/cli-folder.js';

/** An entry as another installed copy of the package makes it. */
const ORDERS = `const definition = {
  code: '3001', key: 'ORDER_NOT_FOUND', section: 'orders', kind: 'not-found' as const,
  status: 404, params: {}, title: { en: 'There is no such order' },
};
const entry: unknown = Object.assign(() => undefined, definition, {
  definition, [Symbol.for('nestjs-mt-errors.entry.v1')]: true,
});
export const OrderErrors = { ORDER_NOT_FOUND: entry };
`;

describe('catalogues in TypeScript', () => {
  const folder = new CliFolder({
    'order.errors.ts': ORDERS,
    'broken.errors.ts': 'const a = 1;\nexport const OrderErrors = {{;\n',
    'index.mts': `export { OrderErrors } from './order.errors.js';`,
  });
  afterAll(() => folder.remove());

  it('are read with jiti', async () => {
    const { out } = await folder.run('list -c order.errors.ts --no-built-in');
    expect(out).toContain('3001  404   ORDER_NOT_FOUND  There is no such order');
  });

  it('may import others by the names of their output', async () => {
    expect((await folder.run('next --section orders -c index.mts')).out).toBe('3002\n');
  });

  it('that do not parse are refused with file and line', async () => {
    const { code, err } = await folder.run('check broken.errors.ts');
    expect(code).toBe(2);
    expect(err).toMatch(/^mt-errors: broken\.errors\.ts:2: cannot be loaded: /);
  });
});

describe('without jiti', () => {
  it('the message names the package to install, and the other way', async () => {
    jest.unstable_mockModule('jiti', () => {
      throw new Error('Cannot find package');
    });
    const folder = new CliFolder({ 'order.errors.ts': ORDERS });
    const { code, err } = await folder.run('check order.errors.ts');
    folder.remove();
    expect(code).toBe(2);
    expect(err).toBe(
      'mt-errors: order.errors.ts: TypeScript is read with the package jiti: run "npm install -D jiti", or name the compiled .js file\n',
    );
  });
});

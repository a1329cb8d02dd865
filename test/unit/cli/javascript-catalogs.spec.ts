import { CliFolder } from '../../support/cli-folder.js';

describe('catalogues in JavaScript that cannot be loaded', () => {
  const folder = new CliFolder({
    'package.json': '{ "type": "commonjs" }',
    'order.errors.js': 'export const OrderErrors = {};\n',
    'broken.errors.mjs': 'export const OrderErrors = {{;\n',
    'throwing.errors.mjs': "throw 'no such setting';\n",
    'missing.errors.mjs': "import 'package-that-is-not-there';\n",
  });
  afterAll(() => folder.remove());

  it.each([
    [
      'order.errors.js',
      /^mt-errors: order\.errors\.js(:1)?: cannot be loaded: .* \(set "type": "module" in package\.json, or name it \.mjs\)\n$/,
    ],
    ['broken.errors.mjs', /^mt-errors: broken\.errors\.mjs(:1)?: cannot be loaded: [^()]+\n$/],
    [
      'throwing.errors.mjs',
      /^mt-errors: throwing\.errors\.mjs: cannot be loaded: no such setting\n$/,
    ],
    [
      'missing.errors.mjs',
      /^mt-errors: missing\.errors\.mjs: cannot be loaded: .*package-that-is-not-there.* \(is everything installed and built\?\)\n$/,
    ],
  ])(
    'are refused with the reason and, where it is known, the repair: %s',
    async (file, message) => {
      const { code, out, err } = await folder.run(`check ${file}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(message);
    },
  );
});

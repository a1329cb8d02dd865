import config from '../../jest.config.js';

/** The areas below Nest import it nowhere, so that no mutant waits for it. */
const isBelowNest = process.env.MT_BELOW_NEST === '1';
const belowNest = { '^nestjs-mt-errors$': '<rootDir>/test/mutation/without-nest.ts' };
const [[files, [compiler, options]]] = Object.entries(config.transform);

/** The run says which tests are meant; one process, since the mutation tester starts as many as it may. */
export default {
  ...config,
  rootDir: '../..',
  moduleNameMapper: { ...config.moduleNameMapper, ...(isBelowNest ? belowNest : {}) },
  // Every mutant that is noticed makes an error, and a map would be read for each.
  transform: { [files]: [compiler, { ...options, sourceMaps: false }] },
  maxWorkers: 1,
};

/** Tests against foreign libraries need test/adapters/node_modules: `npm run test:adapters`. */
const adapterTests = process.env.MT_ADAPTERS === '1' ? [] : ['/test/adapters/'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...adapterTests],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^nestjs-mt-errors$': '<rootDir>/lib/index.ts',
    '^nestjs-mt-errors/locales/zh-CN$': '<rootDir>/lib/locale/bundles/zh-cn.ts',
    '^nestjs-mt-errors/locales/zh-TW$': '<rootDir>/lib/locale/bundles/zh-tw.ts',
    '^nestjs-mt-errors/locales/(.*)$': '<rootDir>/lib/locale/bundles/$1.ts',
    '^nestjs-mt-errors/(.*)$': '<rootDir>/lib/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  maxWorkers: 2,
  workerIdleMemoryLimit: '800MB',
  testTimeout: 20_000,
  collectCoverageFrom: ['lib/**/*.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
};

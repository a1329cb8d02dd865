/** Tests against foreign libraries need test/adapters/node_modules: `npm run test:adapters`. */
const adapterTests = process.env.MT_ADAPTERS === '1' ? [] : ['/test/adapters/'];
/** Tests in a real browser need test/browser/node_modules and Chromium: `npm run test:browser`. */
const browserTests = process.env.MT_BROWSER === '1' ? [] : ['/test/browser/'];
/** Tests over message brokers need test/rpc/node_modules: `npm run test:rpc`. */
const isRpc = process.env.MT_RPC === '1';
const rpcTests = isRpc ? [] : ['/test/rpc/'];
/** One copy of graphql for the library and for the servers that run it. */
const rpcModules = { '^graphql$': '<rootDir>/test/rpc/node_modules/graphql/index.js' };

/** Tests with the Nest CLI need test/schematics/node_modules: `npm run test:schematics`. */
const schematicTests = process.env.MT_SCHEMATICS === '1' ? [] : ['/test/schematics/'];
/** Tests of the installed tarball install from the registry: `npm run test:installs`. */
const installTests = process.env.MT_INSTALLS === '1' ? [] : ['/test/installs/'];
/** The sample application, every meaning of the catalogue and real processes: `npm run test:walk`. */
const sampleTests = process.env.MT_WALK === '1' ? [] : ['/test/walk/', '/test/sample-app/'];
/** 200,000 errors of all kinds take some minutes: `npm run test:soak`. */
const soakTests = process.env.MT_SOAK === '1' ? [] : ['/test/soak/'];
/** The sample as a process that is killed, starved and confused: `npm run test:faults`. */
const faultTests = process.env.MT_FAULTS === '1' ? [] : ['/test/faults/'];

/** Every secret at every place, in every answer, log, message and span: `npm run test:leaks`. */
const leakTests = process.env.MT_LEAKS === '1' ? [] : ['/test/leaks/'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    ...adapterTests,
    ...browserTests,
    ...rpcTests,
    ...schematicTests,
    ...installTests,
    ...sampleTests,
    ...soakTests,
    ...faultTests,
    ...leakTests,
    // Files of other projects, which are copied to where they run.
    '/test/nest11/',
    '/test/installs/.*/files/',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  // Nest itself loads the brokers' clients, so it must find them too.
  modulePaths: isRpc ? ['<rootDir>/test/rpc/node_modules'] : [],
  moduleNameMapper: {
    ...(isRpc ? rpcModules : {}),
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

/**
 * The parts of the library, small ones first: what is mutated, the tests that have to notice, the score that is asked
 * for in percent, and whether Nest is needed to test it. Left out are data (catalogue, languages, guides), whose texts
 * are compared with fixtures elsewhere, and entries around other libraries, which slow suites with those libraries hold.
 */
export const areas = {
  wire: {
    target: 95,
    isBelowNest: true,
    mutate: ['lib/wire/*.ts'],
    tests: ['test/unit/wire/!(any-input).spec.ts'],
  },
  rendering: {
    target: 95,
    isBelowNest: true,
    mutate: ['lib/rendering/*.ts'],
    tests: ['test/unit/rendering/**/*.spec.ts'],
  },
  negotiation: {
    target: 95,
    isBelowNest: true,
    mutate: ['lib/locale/*.ts'],
    tests: ['test/unit/locale/!(bundles).spec.ts'],
  },
  redaction: {
    target: 95,
    isBelowNest: true,
    mutate: [
      'lib/reporting/safe-text.ts',
      'lib/reporting/describe-error.ts',
      'lib/exceptions/public-params.ts',
    ],
    tests: [
      'test/unit/reporting/{safe-text,describe-error}.spec.ts',
      'test/unit/exceptions/{public,read}-params.spec.ts',
    ],
  },
  pipeline: {
    target: 95,
    isBelowNest: true,
    mutate: [
      'lib/filters/*.ts',
      'lib/filters/http/{answer-headers,header-list,fastify-internals}.ts',
    ],
    tests: [
      'test/unit/filters/{steps,pipeline,answer-headers,header-list,guarded-renderer,rendered-body,fastify-internals}.spec.ts',
    ],
  },
  registry: {
    target: 90,
    isBelowNest: true,
    mutate: ['lib/registry/*.ts'],
    tests: ['test/unit/registry/definitions.spec.ts'],
  },
  exceptions: {
    target: 90,
    isBelowNest: true,
    // Without the limit of stacks, which only a process of its own shows.
    mutate: [
      'lib/exceptions/*.ts',
      '!lib/exceptions/{mt-error-catalog,public-params,capture-stack}.ts',
    ],
    tests: ['test/unit/exceptions/{mt-exception,public-params,read-params,options}.spec.ts'],
  },
  reporting: {
    target: 90,
    isBelowNest: true,
    mutate: ['lib/reporting/*.ts', '!lib/reporting/{safe-text,describe-error}.ts'],
    tests: ['test/unit/reporting/!(safe-text|describe-error).spec.ts'],
  },
  client: {
    target: 85,
    isBelowNest: true,
    mutate: ['lib/client/*.ts'],
    tests: ['test/unit/client/{decode-problem,edges,problem-error}.spec.ts'],
  },
  jsonPatch: {
    target: 90,
    isBelowNest: true,
    mutate: ['lib/json-patch/*.ts'],
    tests: ['test/unit/json-patch/*.spec.ts'],
  },
  testing: {
    target: 80,
    isBelowNest: false,
    mutate: ['lib/testing/*.ts'],
    tests: ['test/unit/testing/matchers.spec.ts', 'test/e2e/testing.e2e-spec.ts'],
  },
};

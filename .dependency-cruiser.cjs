/** Layers, lowest first: a file may import its own layer and lower ones. */
const layers = [
  'catalog',
  'exceptions',
  'locale',
  'registry',
  'wire',
  'adapters',
  'rendering',
  'reporting',
  'filters',
  'module',
];

/** What each layer may import beside itself; the rest of the lower layers is closed to it. */
const allowed = {
  catalog: [],
  exceptions: ['catalog'],
  locale: ['catalog'],
  registry: ['catalog', 'exceptions', 'locale'],
  wire: ['catalog', 'exceptions'],
  adapters: ['catalog', 'exceptions', 'wire'],
  rendering: ['catalog', 'exceptions', 'locale', 'registry'],
  reporting: ['catalog', 'exceptions'],
  filters: [
    'catalog',
    'exceptions',
    'locale',
    'registry',
    'wire',
    'adapters',
    'rendering',
    'reporting',
  ],
  module: layers.filter((layer) => layer !== 'module'),
};

const inLayers = `^lib/(${layers.join('|')})/`;
const nestFree = 'catalog|exceptions|locale|registry|wire|rendering|client';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...layers.map((layer) => ({
      name: `${layer}-imports-only-what-is-below`,
      severity: 'error',
      from: { path: `^lib/${layer}/` },
      to: { path: '^lib/', pathNot: `^lib/(${[layer, ...allowed[layer]].join('|')})/` },
    })),
    {
      name: 'entries-know-no-other-entry',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: inLayers },
      // The texts of the catalogue page are data, which the command line shows too.
      to: { path: '^lib/[^/]+/', pathNot: [inLayers, '^lib/$1/', '^lib/docs/texts/'] },
    },
    {
      name: 'nest-free-core',
      severity: 'error',
      from: { path: `^lib/(${nestFree})/` },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'optional-peer-only-in-its-entry',
      severity: 'error',
      from: { path: inLayers },
      to: {
        path: 'node_modules/(class-validator|class-transformer|graphql|@opentelemetry|@grpc|@nestjs/(graphql|microservices|passport|websockets|swagger))/',
      },
    },
    {
      name: 'no-deep-nest-imports',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/@nestjs/[^/]+/(?!(dist/)?index)', dependencyTypes: ['npm-no-pkg'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.build.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

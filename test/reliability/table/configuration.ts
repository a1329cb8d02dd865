import { type Case, type Expected, get, on } from '../cases.js';
import { hostileThrows } from '../server/hostile-catalog.js';
import { faultyParts, passing } from '../server/parts.js';

const fault: Expected = { status: 500, code: '500', leak: true };

/** An adapter that answers gives the failure its own code. */
const ADAPTED = 'an adapter that answers an exception with status 200';

const named = Object.keys(faultyParts);
const asked = (name: string, path: string, expected: Case['expected']): Case => ({
  ...get(`${name}: ${path}`, `/api/parts/${path}`, expected, { 'X-Part': name }),
  app: name.startsWith('a renderer') ? 'renderer' : 'parts',
});

/** What an entry that no application starts with is answered with when it is thrown. */
const catalogue: Readonly<Record<string, Expected>> = {
  'an entry that is not registered': on(400, 'W001'),
  'an entry with the status 200': on(500, 'W001'),
  'an entry with the status 999': on(500, 'W001'),
  'an entry with a text as status': on(500, 'W001'),
  'an entry without a title': on(500),
  'an entry whose text is no message': on(400, 'W001'),
  'an entry whose text is an object': on(400, 'W001'),
  'an entry of an unknown kind': on(400, 'W001'),
  'an entry whose challenge breaks out': on(401, 'W001', {
    'www-authenticate': null,
    'x-leak': null,
  }),
  'an entry with parameters of no type': on(400, 'W001'),
  'parameters with the names of objects': { status: 400, code: 'NAME1', has: '"detail":"a b c"' },
  'parameters with the names of objects, missing': {
    status: 400,
    code: 'NAME1',
    hasNot: 'function',
  },
  'a parameter named __proto__': { status: 400, code: 'NAME2', hasNot: '"0":' },
  'a template as a value': {
    status: 400,
    code: 'NAME3',
    has: '"detail":"Hello {dsn} {{name}} $t(x) %s <b> #."',
    leak: true,
  },
  'a translation call 20,000 times as a value': {
    status: 400,
    code: 'NAME3',
    has: '"Hello $t($t(',
  },
  'braces 100,000 times as a value': { status: 400, code: 'NAME3', has: '"Hello {{{{' },
  'half a character as a value': { status: 400, code: 'NAME3', has: '"Hello \ufffd."' },
  'an object as a value': { status: 400, code: 'NAME3', leak: true, hasNot: '[object' },
  'a private parameter of its own': { status: 400, code: 'NAME3', has: '"Hello Ann."', leak: true },
  'parameters read from JSON with __proto__': on(400, '0038'),
};

const german = { 'Accept-Language': 'de' };

/** Parts of an application that fail, and catalogues with mistakes. */
export const configuration: Case[] = [
  ...named.map((name) => asked(name, 'code', on(404, '1078'))),
  ...named.map((name) => asked(name, 'fault', name === ADAPTED ? on(404, '1078') : fault)),
  ...Object.keys(passing).map((name, index) => ({
    ...get(`passThrough ${name}`, `/api/parts/passing/${index}`, fault),
    app: 'parts' as const,
  })),
  ...Object.keys(hostileThrows).map((name, index) => ({
    ...get(name, `/api/parts/catalogue/${index}`, catalogue[name]!),
    app: 'parts' as const,
  })),
  {
    ...get('a language with __proto__: a code', '/api/parts/code', on(404, '1078'), german),
    app: 'parts',
  },
  {
    ...get(
      'a language with __proto__: a violation',
      '/api/parts/violation',
      on(400, '0049'),
      german,
    ),
    app: 'parts',
  },
  {
    ...get('a language with __proto__: a status', '/api/parts/nest', on(404), german),
    app: 'parts',
  },
  {
    ...get(
      'a language that only one entry has',
      '/api/parts/text',
      {
        status: 400,
        code: 'NAME3',
        has: 'Ann，你好',
        leak: true,
      },
      { 'Accept-Language': 'zh' },
    ),
    app: 'parts',
  },
];

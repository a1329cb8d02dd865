import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

const ada = { userId: 'U1', tenantIds: ['P1'], permissions: ['PROJECT_WRITE'] };

function post(walk: Walk, what: string, body: unknown): Promise<Seen> {
  return walk.send({ method: 'POST', path: `/projects/P1/${what}`, body, as: ada });
}

function cors(walk: Walk, more: object): Promise<Seen> {
  const values = { name: 'Shop', origins: ['https://shop.example.com'], maxAgeSeconds: 60 };
  return post(walk, 'cors-profiles', { ...values, ...more });
}

function cache(walk: Walk, label: string): Promise<Seen> {
  return post(walk, 'cache-profiles', { name: 'Short', cacheControl: ['public', label] });
}

/** Routers, CORS profiles and cache profiles. */
export const gatewayRows: readonly WalkRow[] = [
  {
    key: 'CACHE_CONTROL_UNKNOWN',
    how: 'a cache profile with the directive "forever"',
    cause: (walk) => cache(walk, 'forever'),
    twin: (walk) => cache(walk, 'max-age'),
  },
  {
    key: 'ORIGIN_INVALID',
    how: 'a CORS profile for an origin without a scheme',
    cause: (walk) => cors(walk, { origins: ['shop.example.com'] }),
    twin: (walk) => cors(walk, { origins: ['https://shop.example.com'] }),
  },
  {
    key: 'HEADER_NAME_INVALID',
    how: 'a CORS profile with a header that begins with a hyphen',
    cause: (walk) => cors(walk, { headers: ['-Total-Count'] }),
    twin: (walk) => cors(walk, { headers: ['Total-Count'] }),
  },
  {
    key: 'ROUTER_PATH_INVALID',
    how: 'a router whose path has an empty segment',
    cause: (walk) => post(walk, 'routers', { name: 'Billing', path: 'billing//v2' }),
    twin: (walk) => post(walk, 'routers', { name: 'Billing', path: 'billing/v2' }),
  },
];

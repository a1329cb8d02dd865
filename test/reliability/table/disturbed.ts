import { type Case, type Expected, get, on } from '../cases.js';
import { disturbances } from '../server/disturbed.js';

const fault: Expected = { status: 500, code: '500', leak: true };

const by = (what: string, expected: Expected, title = what): Case[] =>
  Object.keys(disturbances).map((name) => ({
    ...get(`${name}: ${title}`, `/api/disturbed/by/${encodeURIComponent(name)}/${what}`, expected),
    alone: true as const,
  }));

const logged = (
  mode: string,
  name: string,
  expected: { readonly unlogged?: true } = {},
): Case[] => [
  {
    ...get(`${name}: a code`, `/api/disturbed/logger/${mode}/code`, on(404, '1078')),
    alone: true,
  },
  {
    ...get(`${name}: an error`, `/api/disturbed/logger/${mode}/fault`, {
      ...fault,
      ...expected,
    } as Expected),
    alone: true,
  },
];

/** Failures in a process where something else is wrong as well. */
export const disturbed: Case[] = [
  ...by('fault', fault, 'an error'),
  ...by('code', on(404, '1078'), 'a code'),
  ...by('object', on(500), 'an empty object'),
  ...logged('throws', 'a logger that throws'),
  ...logged('rejects', 'a logger that rejects'),
  ...logged('hangs', 'a logger that hangs'),
  ...logged('nonsense', 'a logger that answers nonsense'),
  ...logged('loses', 'a logger that writes nothing', { unlogged: true }),
];

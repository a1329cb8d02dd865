import { parseArgs } from 'node:util';

export type Platform = 'express' | 'fastify';

export interface SoakOptions {
  readonly platforms: readonly Platform[];
  /** Of all platforms together. */
  readonly requests: number;
  readonly json: boolean;
  readonly leak: boolean;
}

const PLATFORMS: readonly string[] = ['express', 'fastify'];

const help = `npm run soak -- [options]
  --requests <n>       so many errors on all platforms together, after a warm-up; default 2000000
  --platform <name>    express or fastify; default both, half of the errors each
  --json               one JSON document instead of a table
  --leak               a server that leaks on purpose: the run must end with exit code 1
  --help               this text

Each platform gets errors of all kinds in turn, over 32 connections. The heap may grow by 1 MB and
the process by 10 MB, and no handle and no listener may be left; the exit code is 1 where that is not so.`;

/** @throws on an option that it does not know */
export function readOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      leak: { type: 'boolean', default: false },
      platform: { type: 'string', default: PLATFORMS.join(',') },
      requests: { type: 'string', default: '2000000' },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const { json, leak } = values;
  return { json, leak, platforms: readPlatforms(values.platform), requests: read(values.requests) };
}

function readPlatforms(text: string): Platform[] {
  const names = text.split(',');
  const unknown = names.find((name) => !PLATFORMS.includes(name));
  if (unknown === undefined) return names as Platform[];
  throw new Error(`--platform ${unknown}: it is express or fastify, or both with a comma`);
}

function read(text: string): number {
  const requests = Number(text);
  if (Number.isInteger(requests) && requests >= 1000) return requests;
  throw new Error(`--requests ${text}: it is a whole number, at least 1000`);
}

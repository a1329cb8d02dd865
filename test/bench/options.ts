import { parseArgs } from 'node:util';

export type Platform = 'express' | 'fastify';
export type Section = 'requests' | 'soak' | 'growth' | 'start';

/** What the command line asks for. */
export interface BenchOptions {
  readonly json: boolean;
  readonly quick: boolean;
  readonly platforms: readonly Platform[];
  readonly sections: readonly Section[];
  /** Only variants whose name has this in it, and what they are compared with. */
  readonly only: string | undefined;
  readonly rounds: number;
  readonly requests: number;
  /** Where the servers of the first table leave their CPU profiles. */
  readonly cpuProf: string | undefined;
}

const help = `npm run bench -- [options]
  --quick              few rounds, short soak: shows that it runs, proves nothing
  --json               one JSON document instead of tables
  --platform <name>    express or fastify; default both
  --section <names>    requests,soak,growth,start; default all
  --only <text>        of the variants only those whose name has this in it
  --rounds <n>         interleaved rounds; default 8
  --requests <n>       requests a round and variant; default 3000
  --cpu-prof <folder>  where the servers leave their CPU profiles`;

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      platform: { type: 'string', default: 'fastify,express' },
      section: { type: 'string', default: 'requests,soak,growth,start' },
      only: { type: 'string' },
      rounds: { type: 'string' },
      requests: { type: 'string' },
      'cpu-prof': { type: 'string' },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const { quick, json, only } = values;
  return {
    quick,
    json,
    only,
    platforms: values.platform.split(',') as Platform[],
    sections: values.section.split(',') as Section[],
    rounds: Number(values.rounds ?? (quick ? 3 : 8)),
    requests: Number(values.requests ?? (quick ? 500 : 3000)),
    cpuProf: values['cpu-prof'],
  };
}

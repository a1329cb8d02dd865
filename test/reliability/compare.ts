import type { Case, Platform } from './cases.js';
import { type Flag, flagCall, flagCase, FLAGS } from './flags.js';
import { type FilterName, FILTERS, ServerProcess } from './server-process.js';
import { type CallCase, calls } from './table/calls.js';
import { common } from './table/table.js';

/** How many rows each flag was raised for. */
interface Column {
  readonly name: string;
  readonly clean: number;
  readonly counts: ReadonlyMap<Flag, number>;
}

const platforms: readonly Platform[] = ['express', 'fastify'];
const titles: Readonly<Record<FilterName, string>> = {
  ours: 'this module',
  nest: "Nest's default",
  'nest-problem-details-filter': 'nest-problem-details-filter',
  'nestjs-i18n': 'nestjs-i18n',
};
/** Without those that only one platform has. */
const requests = Object.values(common)
  .flat()
  .filter(({ platform }) => platform === undefined);
const rows: readonly (Case | CallCase)[] = [...requests, ...calls];
const isVerbose = process.argv.includes('--rows');

function flagsOf(server: ServerProcess, row: Case | CallCase): Promise<Flag[]> {
  return 'message' in row ? flagCall(server, row) : flagCase(server, row);
}

/** Runs every row against a filter, one after the other, so that every death has its row. */
async function run(platform: Platform, filter: FilterName): Promise<Column> {
  const counts = new Map<Flag, number>();
  let clean = 0;
  const server = new ServerProcess(platform, filter);
  await server.start();
  for (const row of rows) {
    const flags = await flagsOf(server, row);
    if (flags.length === 0) clean++;
    else if (isVerbose) console.log(`${platform} ${filter}: ${row.name}: ${flags.join(', ')}`);
    for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
    await server.revive();
  }
  server.stop();
  return { name: `${titles[filter]}, ${platform}`, clean, counts };
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const pairs = FILTERS.flatMap((filter) => platforms.map((platform) => ({ filter, platform })));
/** Two at a time, or the machine is too busy to tell what is slow. */
const columns: Column[] = [];
for (let first = 0; first < pairs.length; first += 2) {
  const beside = pairs.slice(first, first + 2);
  columns.push(...(await Promise.all(beside.map(({ filter, platform }) => run(platform, filter)))));
}
console.log(
  [
    line([`of ${rows.length} cases`, ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    line(['clean', ...columns.map(({ clean }) => String(clean))]),
    ...FLAGS.map((flag) =>
      line([flag, ...columns.map(({ counts }) => String(counts.get(flag) ?? 0))]),
    ),
  ].join('\n'),
);

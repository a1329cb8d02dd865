import { type Platform, platforms } from '../support/platforms.js';
import type { Case } from './cases.js';
import { ServerProcess } from './server-process.js';
import { flag } from './verdict.js';

/** How many rows each flag was raised for. */
export type Flags = Record<string, number> & { clean: number };

export const FLAGS = [
  'process ended',
  'no answer',
  'secret in the answer',
  'no JSON',
  'no error status',
  'server fault not logged',
  'half an answer looks whole',
] as const;

/** Runs every row against a filter. */
export async function countFlags(
  platform: Platform,
  filter: 'ours' | 'nest',
  rows: readonly Case[],
): Promise<Flags> {
  const flags: Flags = { clean: 0, ...Object.fromEntries(FLAGS.map((name) => [name, 0])) };
  const server = new ServerProcess(platform, filter);
  await server.start();
  for (const row of rows) {
    const found = await flag(server, platform, row);
    if (found.length === 0) flags.clean++;
    for (const name of found) flags[name]!++;
    await server.revive();
  }
  server.stop();
  return flags;
}

/** The comparison as a Markdown table. */
export async function compareTable(rows: readonly Case[]): Promise<string> {
  const columns: { name: string; flags: Flags }[] = [];
  for (const filter of ['ours', 'nest'] as const) {
    for (const platform of platforms) {
      const name = `${filter === 'ours' ? 'this module' : "Nest's default"}, ${platform}`;
      columns.push({ name, flags: await countFlags(platform, filter, rows) });
    }
  }
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([`of ${rows.length} cases`, ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    line(['clean', ...columns.map(({ flags }) => String(flags.clean))]),
    ...FLAGS.map((name) => line([name, ...columns.map(({ flags }) => String(flags[name]))])),
  ].join('\n');
}

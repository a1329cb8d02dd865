import { join } from 'node:path';
import { root } from './manifest.js';
import { run } from './run.js';

export interface PackedPackage {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm pack` would take, of the build as it is now: its `prepack` would make the build anew. */
export async function packed(...args: readonly string[]): Promise<PackedPackage> {
  const { code, out, err } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', ...args],
    root,
  );
  if (code !== 0) throw new Error(`npm pack ended with ${code}: ${err}`);
  const report = JSON.parse(out) as PackedPackage[] | Record<string, PackedPackage>;
  return Object.values(report)[0]!;
}

/** Packs the package into a folder and gives the path of the tarball. */
export async function packInto(folder: string): Promise<string> {
  const { filename } = await packed('--pack-destination', folder);
  return join(folder, filename);
}

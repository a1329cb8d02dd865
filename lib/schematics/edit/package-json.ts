import type { ProjectTree } from '../nest-add.options.js';

/** What `MtValidationPipe` needs, in versions that Nest 11 and 12 work with. */
const VALIDATION = { 'class-transformer': '^0.5.1', 'class-validator': '^0.15.1' };

const FILE = 'package.json';

/** Adds what the pipe needs to the dependencies; true where something was missing. */
export function addValidationPackages(tree: ProjectTree): boolean {
  if (!tree.exists(FILE)) return false;
  const text = tree.readText(FILE);
  const manifest = JSON.parse(text) as { dependencies?: Record<string, string> };
  const present = manifest.dependencies ?? {};
  const missing = Object.entries(VALIDATION).filter(([name]) => !(name in present));
  if (missing.length === 0) return false;
  const dependencies = { ...present, ...Object.fromEntries(missing) };
  const sorted = Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1));
  const edited = { ...manifest, dependencies: Object.fromEntries(sorted) };
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
  tree.overwrite(FILE, `${JSON.stringify(edited, null, indent)}\n`);
  return true;
}

/** The package manager whose lock file lies in the project. */
export function packageManagerOf(tree: ProjectTree): string {
  if (tree.exists('pnpm-lock.yaml')) return 'pnpm';
  if (tree.exists('yarn.lock')) return 'yarn';
  return tree.exists('bun.lock') || tree.exists('bun.lockb') ? 'bun' : 'npm';
}

// Installs the libraries of a folder of tests (default: test/adapters) where those that are there are not the locked ones.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const folder = process.argv[2] ?? 'test/adapters';
const installed = `${folder}/node_modules/.package-lock.json`;

if (!isUpToDate()) {
  execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'inherit' });
}

function isUpToDate() {
  if (!existsSync(installed)) return false;
  const wanted = Object.entries(packagesOf(`${folder}/package-lock.json`));
  const present = packagesOf(installed);
  return wanted.every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || present[path]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

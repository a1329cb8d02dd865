import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { packageVersion } from '../../../lib/cli/package-version.js';
import { CliFolder } from '../../support/cli-folder.js';

const OWN = JSON.stringify({ name: 'nestjs-mt-errors', version: '7.8.9' });

/** The version that a module in the folder `at` of a package finds. */
function versionSeenFrom(at: string, files: Readonly<Record<string, string>>): string {
  const folder = new CliFolder(files);
  mkdirSync(join(folder.path, at), { recursive: true });
  const version = packageVersion(pathToFileURL(join(folder.path, at, 'module.js')).href);
  folder.remove();
  return version;
}

describe('the version of the package', () => {
  it('is that of its package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(packageVersion()).toBe(version);
  });

  it('is found from the source and from the built package', () => {
    expect(versionSeenFrom('lib/cli', { 'package.json': OWN })).toBe('7.8.9');
    expect(versionSeenFrom('dist/esm/cli', { 'package.json': OWN })).toBe('7.8.9');
  });

  it('is never that of another package, and empty where there is none', () => {
    const other = '{ "name": "other", "version": "1.0.0" }';
    const files = { 'dist/package.json': other, 'package.json': OWN };
    expect(versionSeenFrom('dist/esm/cli', files)).toBe('7.8.9');
    expect(versionSeenFrom('dist/esm/cli', { 'package.json': other })).toBe('');
    expect(versionSeenFrom('dist/esm/cli', { 'package.json': 'no JSON' })).toBe('');
  });
});

// Writes the table and the lock file of the built-in catalogue with the built command line, as users
// do theirs. `--check` compares only; `--folder` is where the two files are.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { check, folder } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'lib/catalog' },
  },
}).values;

const table = ['export', '--format', 'md', '--locales', 'en', 'zh-CN'];
const entries = ['check', 'test/generate/built-in.errors.js', '--no-built-in', '--ignore', 'gap'];
const runs = [
  [...table, '--out', `${folder}/ERROR-CODES.md`, ...(check ? ['--check'] : [])],
  [...entries, '--lock', `${folder}/mt-errors.lock.json`, ...(check ? [] : ['--update-lock'])],
];

const codes = runs.map((args) => {
  const options = { cwd: root, stdio: 'inherit' };
  return spawnSync(process.execPath, ['dist/esm/cli/main.js', ...args], options).status;
});
if (codes.some((code) => code !== 0)) {
  if (check)
    console.error(
      `The committed files of the catalogue in ${folder} are not what it gives. ` +
        'Where the change is meant: npm run generate, and commit what it writes.',
    );
  process.exitCode = 1;
}

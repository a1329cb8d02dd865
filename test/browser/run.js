// Installs what the browser tests need, and runs them in a headless Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = (process.env.PATH ?? '').split(delimiter);
const found =
  process.env.CHROMIUM_PATH ??
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);

if (found === undefined || !existsSync(found)) {
  console.error(
    'test:browser needs Chromium, and there is none: install it (Debian, Ubuntu: ' +
      'sudo apt-get install -y chromium), or name its file in CHROMIUM_PATH.',
  );
  process.exit(1);
}

const folder = 'test/browser';
const env = { ...process.env, MT_BROWSER: '1', CHROMIUM_PATH: found };
run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel', 'error']);
run('npm', ['run', '--silent', 'build']);
run('npm', ['run', '--silent', 'build:sample']);
run('npx', ['tsc', '--noEmit', '-p', `${folder}/tsconfig.json`]);
run('npm', ['run', '--silent', 'jest', '--', folder, ...process.argv.slice(2)]);

function run(command, args) {
  try {
    execFileSync(command, args, { stdio: 'inherit', env });
  } catch ({ status }) {
    process.exit(status ?? 1);
  }
}

// Installs what the browser tests need, and runs them in a headless Chromium.
import { execFileSync } from 'node:child_process';
import { findChromium } from './find-chromium.js';

const folder = 'test/browser';
const env = { ...process.env, MT_BROWSER: '1', CHROMIUM_PATH: findChromium('test:browser') };
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

// Remakes the pictures of the README: the catalogue page as the sample serves it, and the table that
// `npm run walk` prints. The fonts of this machine must have Chinese characters.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.js';
import { terminalPage } from './terminal-page.js';

const folder = 'sample-app/pictures';
const port = process.env.PORT ?? '3999';
const env = { ...process.env, PORT: port, DEMO: 'on', NO_COLOR: '1' };

/** The rows of the walk that fit into a picture, and its last line. */
const SHOWN =
  /^ {3}code|^\S+ {2}(1000|1004|1029|1048|1057|1078|1080|1093|0000|0014|0036|0057) |^\d+\/\d+/;

const browser = await chromium.launch({
  executablePath: findChromium('pictures'),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
try {
  await pictureCatalogue();
  await pictureWalk();
} finally {
  await browser.close();
}

async function pictureCatalogue() {
  const sample = spawn(process.execPath, ['sample-app/dist/main.js'], { env });
  try {
    await untilItPrints(sample, 'Try');
    const url = `http://localhost:${port}/errors?q=token`;
    await picture('catalogue', { width: 1280, height: 720 }, (page) => page.goto(url));
  } finally {
    sample.kill();
    await once(sample, 'exit');
  }
}

async function pictureWalk() {
  const walk = spawn(process.execPath, ['sample-app/dist/walk/main.js'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  walk.stdout.on('data', (text) => (printed += text));
  const [code] = await once(walk, 'close');
  if (code !== 0) throw new Error(`npm run walk ended with exit code ${code}:\n${printed}`);
  const lines = printed.split('\n').filter((line) => SHOWN.test(line));
  await picture('walk', { width: 1280, height: 400 }, (page) =>
    page.setContent(terminalPage('npm run walk', lines)),
  );
}

/** The visible part of a page, or its element `figure` where it has one. */
async function picture(name, viewport, open) {
  const page = await browser.newPage({ viewport, colorScheme: 'light', locale: 'en' });
  await open(page);
  const figure = page.locator('figure');
  const target = (await figure.count()) > 0 ? figure : page;
  await target.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

async function untilItPrints(child, text) {
  for await (const chunk of child.stdout) if (String(chunk).includes(text)) return;
  throw new Error(`the sample ended before it printed "${text}"`);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type INestApplication } from '@nestjs/common';
import { MtErrorsCore, MtErrorsModule } from 'nestjs-mt-errors';
import { renderStaticSite } from 'nestjs-mt-errors/docs';
import type { Browser } from 'playwright-core';
import { startApp } from '../support/platforms.js';
import { launchBrowser } from './support/browser.js';

let browser: Browser;
let app: INestApplication;
const folder = mkdtempSync(join(tmpdir(), 'mt-errors-site-'));

beforeAll(async () => {
  browser = await launchBrowser();
  ({ app } = await startApp('express', { imports: [MtErrorsModule.forRoot()] }));
  for (const [name, text] of renderStaticSite(app.get(MtErrorsCore))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is searched, opened and read in another language from a disk, without a server', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.getByRole('searchbox').fill('1078');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/1078\.html$/);
  await page.locator('summary').click();
  await page.getByRole('link', { name: '简体中文' }).click();
  await page.waitForURL(/\/zh-CN\/1078\.html$/);
  await page.locator('header a.back').click();
  await page.waitForURL(/\/zh-CN\/index\.html$/);
  expect(await page.locator('#list li a').count()).toBe(140);
  expect(complaints).toEqual([]);
  await page.close();
});

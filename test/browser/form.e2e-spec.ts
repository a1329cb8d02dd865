import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { closedPort } from '../adapters/support/proxy.js';
import { violationsOf } from './support/accessibility.js';
import { launchBrowser, open } from './support/browser.js';

let browser: Browser;
let sample: ChildProcess;
let form: string;

/** The sample application as `npm start` runs it. */
beforeAll(async () => {
  const port = await closedPort();
  form = `http://127.0.0.1:${port}/form`;
  sample = spawn(process.execPath, ['sample-app/dist/main.js'], {
    env: { ...process.env, PORT: String(port), DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  [browser] = await Promise.all([launchBrowser(), untilItPrints('Try')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  sample?.kill();
});

function untilItPrints(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    sample.stdout!.on('data', (chunk) => String(chunk).includes(text) && resolve());
    sample.once('exit', (code) => reject(new Error(`The sample ended with exit code ${code}`)));
  });
}

const errorOf = (page: Page, label: string): Promise<string | null> =>
  page.getByLabel(label, { exact: true }).evaluate((field) => {
    const id = field.getAttribute('aria-describedby')!;
    return field.ownerDocument.getElementById(id)!.textContent;
  });
const invalid = (page: Page): Promise<string[]> =>
  page.locator('[aria-invalid]').evaluateAll((fields) => fields.map(({ id }) => id));
const create = (page: Page): Promise<void> => page.getByRole('button', { name: 'Create' }).click();

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
}

/** A request that fails is named on the console by the browser itself. */
const ownComplaints = (complaints: readonly string[]): string[] =>
  complaints.filter((each) => !each.includes('the server responded with a status of'));

describe('the form', () => {
  it('shows each broken rule at the field that its pointer leads to', async () => {
    const { page, complaints } = await open(browser, form);
    await page.getByRole('button', { name: 'Add an origin' }).click();
    await fill(page, {
      Name: 'x'.repeat(51),
      'Origin 1': 'https://shop.example.com',
      'Origin 2': ' ',
      'Seconds that browsers remember it': '-1',
    });
    await create(page);
    await page.getByRole('alert').waitFor();

    expect(await invalid(page)).toEqual(['name', 'origins.1', 'maxAgeSeconds']);
    expect(await errorOf(page, 'Name')).toBe('Must be at most 50 characters long.');
    expect(await errorOf(page, 'Origin 1')).toBe('');
    expect(await errorOf(page, 'Origin 2')).toBe('Must not be blank.');
    expect(await errorOf(page, 'Seconds that browsers remember it')).toBe('Must be at least 0.');
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    expect(ownComplaints(complaints)).toEqual([]);
    await page.context().close();
  });

  it('shows them in the language that the reader chooses, and leads to the catalogue', async () => {
    const { page } = await open(browser, form);
    await page.getByLabel('Language of the answers').selectOption('zh-CN');
    await fill(page, { Name: ' ', 'Origin 1': 'https://shop.example.com' });
    await create(page);
    await page.getByRole('alert').waitFor();

    expect(await errorOf(page, 'Name')).toMatch(/^[\u4E00-\u9FFF，。]+$/);
    await page.getByRole('link', { name: '/errors/0036' }).click();
    await page.waitForURL(/\/errors\/0036$/);
    expect(await page.getByText('MUST_NOT_BE_BLANK').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows what a rule of the domain says at the field that the code speaks of', async () => {
    const { page } = await open(browser, form);
    await fill(page, { Name: 'Shop', 'Origin 1': 'shop.example.com' });
    await create(page);
    await page.getByRole('alert').waitFor();

    const title = 'The origin is neither a valid URL nor *';
    expect(await page.locator('#origins-error').textContent()).toBe(title);
    expect(await page.getByRole('alert').textContent()).toBe(`${title} /errors/1039`);
    await page.context().close();
  });

  it('forgets the errors when the request succeeds', async () => {
    const { page, complaints } = await open(browser, form);
    await create(page);
    await page.getByRole('alert').waitFor();
    await fill(page, { Name: 'Shop', 'Origin 1': 'https://shop.example.com' });
    await create(page);
    await page.getByText(/^Created O\w+$/).waitFor();

    expect(await invalid(page)).toEqual([]);
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    expect(ownComplaints(complaints)).toEqual([]);
    await page.context().close();
  });

  it('says so when the service cannot be reached', async () => {
    const { page } = await open(browser, form);
    await page.context().setOffline(true);
    await create(page);

    expect(await page.getByRole('alert').textContent()).toMatch(/cannot be reached/);
    await page.context().close();
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has nothing for axe at %i pixels in %s, with errors shown',
    async (width, scheme) => {
      const viewport = { width, height: 800 };
      const { page } = await open(browser, form, { viewport, colorScheme: scheme });
      await create(page);
      await page.getByRole('alert').waitFor();

      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.context().close();
    },
  );
});

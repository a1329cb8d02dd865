import type { INestApplication } from '@nestjs/common';
import { defineErrors, MtErrorsModule } from 'nestjs-mt-errors';
import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';
import { ja } from 'nestjs-mt-errors/locales/ja';
import type { Browser, Page } from 'playwright-core';
import { startApp } from '../support/platforms.js';
import { violationsOf } from './support/accessibility.js';
import { launchBrowser, open } from './support/browser.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', dsn: { type: 'string', private: true } },
      title: { en: 'No <script>window.hurt = 1</script> order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
    ORDER_WITH_A_VERY_LONG_NAME_THAT_DOES_NOT_FIT_ON_A_SMALL_SCREEN: {
      code: 'ORDER-CODE-OF-THIRTY-TWO-LETTERS',
      status: 409,
      kind: 'conflict',
      params: { aParameterWithAVeryLongNameThatNobodyWouldEverWrite: 'string|number' },
      title: { en: `An${'unbreakable'.repeat(12)}` },
      detail: { en: 'Text {aParameterWithAVeryLongNameThatNobodyWouldEverWrite}' },
    },
  },
);

let browser: Browser;
let app: INestApplication;
let errors: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const running = await startApp('express', {
    imports: [
      MtErrorsModule.forRoot({ catalogs: [OrderErrors], locales: [ja] }),
      MtErrorsDocsModule.forRoot(),
    ],
  });
  app = running.app;
  errors = `${running.url}/errors`;
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const visibleCodes = (page: Page): Promise<string[]> =>
  page.locator('#list li:visible .code').allTextContents();

const paths = [
  '',
  '?q=nothing-has-this-text',
  '/1017',
  '/0050?lang=zh-CN',
  '/0061-instance-id-invalid-legacy?lang=ja',
  '/3001',
  '/ORDER-CODE-OF-THIRTY-TWO-LETTERS',
];
const looks = ([360, 1280] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(looks)('at $width pixels in $colorScheme', ({ width, colorScheme }) => {
  it.each(paths)('axe finds nothing wrong with "%s", which fits into the screen', async (path) => {
    const viewport = { width, height: 800 };
    const { page, complaints } = await open(browser, `${errors}${path}`, { viewport, colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('axe finds nothing wrong with the open list of languages', async () => {
    const viewport = { width, height: 800 };
    const { page } = await open(browser, errors, { viewport, colorScheme });
    await page.locator('summary').click();
    await page.getByRole('link', { name: '日本語' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });
});

describe('the list', () => {
  it.each([
    ['a code', '1078', ['1078']],
    ['a name', 'project_user_not', ['1078']],
    ['a text', 'no <script>', ['3001']],
    ['a text in another language than the page', '收到的消息 0005', []],
    ['several words in any order', 'broker closed', ['0001']],
    ['full-width digits', '１０７８', ['1078']],
  ])('is narrowed by %s', async (_what, text, codes) => {
    const { page, complaints } = await open(browser, errors);
    await page.getByRole('searchbox', { name: 'Search' }).pressSequentially(text);
    expect(await visibleCodes(page)).toEqual(codes);
    expect(await page.getByRole('status').textContent()).toBe(`${codes.length} of 142`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds a Chinese and a Japanese text from the English page', async () => {
    const { page } = await open(browser, errors);
    await page.getByRole('searchbox').fill('订阅请求查询');
    expect(await visibleCodes(page)).toEqual(['1060', '1061']);
    await page.getByRole('searchbox').fill('ジェネレーター');
    expect(await visibleCodes(page)).toEqual(expect.arrayContaining(['0034', '0061']));
    await page.context().close();
  });

  it('filters by section, kind and status together, and is whole again when cleared', async () => {
    const { page } = await open(browser, errors);
    await page.getByLabel('Kind').selectOption('conflict');
    await page.getByLabel('Section').selectOption('orders');
    expect(await visibleCodes(page)).toEqual(['ORDER-CODE-OF-THIRTY-TWO-LETTERS']);
    await page.getByLabel('Status').selectOption('404');
    expect(await visibleCodes(page)).toEqual([]);
    expect(await page.getByText('No code fits').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.getByRole('status').textContent()).toBe('142 of 142');
    expect(await page.getByRole('button', { name: 'Clear' }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('keeps search and filters in its address, so that the way back leads to them', async () => {
    const { page } = await open(browser, errors);
    await page.getByRole('searchbox').fill('jwt');
    await page.getByLabel('Status').selectOption('401');
    await page.waitForURL(/\?q=jwt&status=401$/);
    await page.locator('#list a:visible').first().click();
    await page.goBack();
    expect(await page.getByRole('searchbox').inputValue()).toBe('jwt');
    expect(await visibleCodes(page)).toEqual(['0014', '0015']);
    await page.context().close();
  });

  it('ignores an address that asks for a filter that there is not', async () => {
    const { page, complaints } = await open(browser, `${errors}?kind=none&status=<b>`);
    expect(await page.getByRole('status').textContent()).toBe('142 of 142');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is walked and opened by keys alone', async () => {
    const { page } = await open(browser, errors);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jwt_');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/errors\/0015$/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/\/errors\/0014$/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/\/errors\/0015$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().close();
  });

  it('opens the first hit when Enter is pressed in the search', async () => {
    const { page } = await open(browser, errors);
    await page.getByRole('searchbox').fill('1078');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/errors\/1078$/);
    expect(await page.getByText('PROJECT_USER_NOT_FOUND').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('has a first stop of the Tab key that leads past the header', async () => {
    const { page } = await open(browser, errors);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.context().close();
  });

  it('works without a script: every entry is a link, and what needs a script is not shown', async () => {
    const { page } = await open(browser, errors, { javaScriptEnabled: false });
    expect(await page.locator('#list li a').count()).toBe(142);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    await page.getByRole('link', { name: '1078' }).click();
    await page.waitForURL(/\/errors\/1078$/);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });
});

describe('the page of an entry', () => {
  it('shows a title with markup as text', async () => {
    const { page, complaints } = await open(browser, `${errors}/3001`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'No <script>window.hurt = 1</script> order',
    );
    expect(await page.evaluate('window.hurt')).toBeUndefined();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('copies its address without the language', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page } = await open(browser, `${errors}/1017?lang=en`, { permissions });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${errors}/1017`);
    await page.context().close();
  });

  it('offers the address to be copied by hand where the clipboard is closed', async () => {
    const { page } = await open(browser, `${errors}/1017`);
    await page.evaluate(
      'navigator.clipboard.writeText = () => Promise.reject(new Error("closed"))',
    );
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.defaultValue());
        void dialog.dismiss();
      }),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await asked).toBe(`${errors}/1017`);
    await page.context().close();
  });

  it('changes the language and keeps it on the way to the next pages', async () => {
    const { page } = await open(browser, `${errors}/1060`);
    await page.locator('summary').click();
    await page.getByRole('link', { name: '简体中文' }).click();
    await page.waitForURL(/lang=zh-CN$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.locator('a[rel=next]').click();
    await page.waitForURL(/\/errors\/1061\?lang=zh-CN$/);
    await page.getByRole('link', { name: '错误码', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('错误码');
    await page.context().close();
  });

  it('closes the list of languages with Escape and gives the focus back', async () => {
    const { page } = await open(browser, `${errors}/1017`);
    await page.locator('summary').click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: '日本語' }).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.context().close();
  });

  it('is printed without what can only be clicked', async () => {
    const { page } = await open(browser, `${errors}/1017`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('button', { name: 'Copy link' }).isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    await page.context().close();
  });
});

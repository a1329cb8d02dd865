import { dirname, join, normalize } from 'node:path/posix';
import { Test } from '@nestjs/testing';
import { defineErrors, MtErrorsCore, MtErrorsModule } from 'nestjs-mt-errors';
import { renderStaticSite } from 'nestjs-mt-errors/docs';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      title: { en: 'No <b>order</b>' },
    },
  },
);

async function coreOf(options: Parameters<typeof MtErrorsModule.forRoot>[0] = {}) {
  const module = await Test.createTestingModule({
    imports: [MtErrorsModule.forRoot(options)],
  }).compile();
  return module.get(MtErrorsCore);
}

it('writes a list and a page for each entry, in every loaded language', async () => {
  const site = renderStaticSite(await coreOf());
  expect(site.size).toBe(2 * (1 + 140));
  expect(site.get('1014.html')).toContain('<h1>No project ID is given</h1>');
  expect(site.get('zh-CN/1014.html')).toContain('<h1>找不到ProjectId</h1>');
  expect(site.get('0061-instance-id-invalid-legacy.html')).toContain('INSTANCE_ID_INVALID_LEGACY');
});

it('links only to files that it writes', async () => {
  const site = renderStaticSite(await coreOf());
  const broken = [...site].flatMap(([name, text]) =>
    [...text.matchAll(/<a [^>]*href="([^"#]+)"/g)]
      .map(([, href = '']) => normalize(join(dirname(name), href)))
      .filter((target) => !site.has(target)),
  );
  expect(broken).toEqual([]);
});

it('carries its policy with it, and no address of another host', async () => {
  const page = renderStaticSite(await coreOf()).get('index.html') ?? '';
  expect(page).toContain(
    '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;',
  );
  expect(page).not.toContain('frame-ancestors');
  expect(page.match(/https?:\/\/[^&'"\s<)]+/g)).toEqual(['http://www.w3.org/2000/svg']);
});

it('puts the fallback locale first, and writes the languages that are asked for', async () => {
  const core = await coreOf({ fallbackLocale: 'zh-CN' });
  expect(renderStaticSite(core).get('index.html')).toContain('<html lang="zh-CN">');
  const english = renderStaticSite(core, { locales: ['en'] });
  expect(english.size).toBe(141);
  expect(english.get('index.html')).toContain('<html lang="en">');
  expect(english.get('index.html')).not.toContain('<details');
});

it('knows entries, guides and a title of the application', async () => {
  const core = await coreOf({ catalogs: [OrderErrors] });
  const guides = { en: { ORDER_NOT_FOUND: { cause: 'It was deleted.', caller: 'Look again.' } } };
  const site = renderStaticSite(core, { title: 'Shop', guides, locales: ['en'] });
  expect(site.get('3001.html')).toContain('<title>3001 No &lt;b&gt;order&lt;/b&gt; – Shop</title>');
  expect(site.get('3001.html')).toContain('It was deleted.');
  expect(site.get('index.html')).toContain('<h1>Shop</h1>');
});

it.each([
  [
    { locales: ['fr'] },
    'renderStaticSite(): the language "fr" is not loaded: use one of en, zh-CN',
  ],
  [{ locales: [] }, 'renderStaticSite(): locales is empty: name at least one language'],
  [
    { guides: { en: { NONE: { cause: '', caller: '' } } } },
    'renderStaticSite(): guides.en.NONE: no registered entry has this name',
  ],
])('says what is wrong with the options %j', async (options, message) => {
  const core = await coreOf();
  expect(() => renderStaticSite(core, options)).toThrow(message);
});

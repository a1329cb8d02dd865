import { servedLinks, staticLinks } from '../../../lib/docs/page/site-links.js';

const at = (path: string, link: string): string =>
  new URL(link, `http://a.example${path}`).pathname;

it.each([
  ['/errors', '/errors/1078', '/errors'],
  ['/errors/', '/errors/1078', '/errors/'],
  ['/api/v1/errors', '/api/v1/errors/1078', '/api/v1/errors'],
  ['/', '/1078', '/'],
])('the list at %s links to entries below it and to itself', (path, entry, list) => {
  const links = servedLinks(path, true, undefined);
  expect(at(path, links.entry('1078'))).toBe(entry);
  expect(at(path, links.list())).toBe(list);
});

it.each([
  ['/errors/1017', '/errors/1078', '/errors'],
  ['/errors/1017/', '/errors/1078', '/errors'],
  ['/api/errors/1017', '/api/errors/1078', '/api/errors'],
  ['/1017', '/1078', '/'],
])('the entry at %s links to its neighbours and to the list', (path, entry, list) => {
  const links = servedLinks(path, false, undefined);
  expect(at(path, links.entry('1078'))).toBe(entry);
  expect(at(path, links.list())).toBe(list);
});

it('holds where a proxy serves the application below another path', () => {
  const links = servedLinks('/errors', true, undefined);
  expect(at('/shop/errors', links.entry('1078'))).toBe('/shop/errors/1078');
});

it('keeps a chosen language on all ways', () => {
  const links = servedLinks('/errors/1017', false, 'zh-CN');
  expect(links.entry('1078')).toBe('./1078?lang=zh-CN');
  expect(links.list()).toBe('../errors?lang=zh-CN');
  expect(links.language('en')).toBe('?lang=en');
});

it('finds other languages of a static page in the folders beside it', () => {
  const first = staticLinks('1078', 'en', 'en');
  expect(first.language('zh-CN')).toBe('./zh-CN/1078.html');
  expect(first.language('en')).toBe('./1078.html');
  const other = staticLinks(undefined, 'zh-CN', 'en');
  expect(other.language('en')).toBe('../index.html');
  expect(other.language('ja')).toBe('../ja/index.html');
  expect(other.entry('1078')).toBe('./1078.html');
  expect(other.list()).toBe('./index.html');
});

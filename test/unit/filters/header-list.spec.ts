import { HeaderList } from '../../../lib/filters/http/header-list.js';

it('keeps headers in their order, whatever the case of their names', () => {
  const list = new HeaderList();
  list.setHeader('Vary', 'Origin');
  list.setHeader('ETag', '"1"');
  list.setHeader('VARY', 'Accept');
  list.setHeader('Age', '0');
  expect(list.headerNames()).toEqual(['vary', 'etag', 'age']);
  list.removeHeader('etag');
  list.removeHeader('Expires');
  expect(list.getHeader('vary')).toBe('Accept');
  expect(list.getHeader('etag')).toBeUndefined();
  expect(list.fields).toEqual(['VARY', 'Accept', 'Age', '0']);
});

it('takes the name of a prototype for a header like any other', () => {
  const list = new HeaderList();
  expect(list.getHeader('__proto__')).toBeUndefined();
  list.setHeader('__proto__', 'x');
  expect(list.fields).toEqual(['__proto__', 'x']);
});

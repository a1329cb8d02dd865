import { HeaderRecorder } from '../../../lib/docs/catalogue/header-recorder.js';

it('keeps headers in their order, whatever the case of their names', () => {
  const recorder = new HeaderRecorder();
  recorder.setHeader('Vary', 'Origin');
  recorder.setHeader('ETag', '"1"');
  recorder.setHeader('VARY', 'Accept');
  recorder.removeHeader('etag');
  expect(recorder.getHeader('vary')).toBe('Accept');
  expect(recorder.getHeader('etag')).toBeUndefined();
  expect(recorder.headers).toEqual([['VARY', 'Accept']]);
});

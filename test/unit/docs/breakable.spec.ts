import { breakable } from '../../../lib/docs/page/breakable.js';

describe('A long name on the catalogue page', () => {
  it.each([
    ['retryAfterSeconds', 'retry<wbr>After<wbr>Seconds'],
    ['http://a.example/errors/1048', 'http://<wbr>a.example/<wbr>errors/<wbr>1048'],
    ['id', 'id'],
    ['<b>A', '&lt;b&gt;A'],
    ['', ''],
  ])('%s may be broken between its words only, and is escaped', (text, expected) => {
    expect(breakable(text).text).toBe(expected);
  });
});

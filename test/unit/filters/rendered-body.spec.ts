import { GuardedRenderer, MAX_BODY_LENGTH } from '../../../lib/filters/guarded-renderer.js';
import { context, ID, occurrenceOf, sold } from '../rendering/support.js';

const faults: [string, Error][] = [];
const guarded = new GuardedRenderer(context, (part, fault) => faults.push([part, fault as Error]));
beforeEach(() => void faults.splice(0));

const good = { contentType: 'application/problem+json', body: '{}', language: 'en' };
const render = (rendered: unknown): unknown =>
  guarded.render(occurrenceOf(sold), { renderer: { render: () => rendered } } as never);

const minimal = {
  contentType: 'application/problem+json',
  language: 'en',
  body: `{"type":"about:blank","title":"The order is sold","status":409,"instance":"urn:uuid:${ID}","code":"3001","key":"ORDER_SOLD"}`,
};

describe('what a renderer made', () => {
  it('is sent as it is where it is a text, and as JSON where it is a value', () => {
    expect(render(good)).toEqual(good);
    expect(render({ ...good, body: { a: 1 }, more: 1 })).toEqual({ ...good, body: '{"a":1}' });
    expect(faults).toEqual([]);
  });

  it('is made of the occurrence and of what renderers may use', () => {
    const occurrence = occurrenceOf(sold);
    const seen: unknown[] = [];
    const renderer = { render: (...args: unknown[]) => (seen.push(...args), good) };
    guarded.render(occurrence, { renderer } as never);

    expect(seen).toEqual([occurrence, context]);
  });

  it.each(['a/b', 'text/html; charset=utf-8', 'x!#$&^.+-y/x!#$&^.+-y', 'a/b\t;~'])(
    'may be of the type %j',
    (contentType) => {
      expect(render({ ...good, contentType })).toEqual({ ...good, contentType });
    },
  );

  it.each(['', 'a', '/b', 'a/', 'a b/c', 'a/(b)', ' a/b', 'a/b\r\nx: y', 'a/b;é', 'a/b\u007f', 5])(
    'may not be of the type %j',
    (contentType) => {
      expect(render({ ...good, contentType })).toEqual(minimal);
      expect(faults).toEqual([
        ['renderer', new TypeError('render() must return { contentType, body, language }')],
      ]);
    },
  );

  it.each(['e', 'en', 'zh-Hant-TW', 'x-1'])('may be in the language %j', (language) => {
    expect(render({ ...good, language })).toEqual({ ...good, language });
  });

  it.each(['', '-', 'en-', '-en', 'e n', 'en_US', 'en--us', ' en', 'en\n', undefined, ['en']])(
    'may not be in the language %j',
    (language) => {
      expect(render({ ...good, language })).toEqual(minimal);
      expect(faults).toHaveLength(1);
    },
  );

  it.each([undefined, () => 1, Symbol('s'), 1n])('may not be %p', (body) => {
    expect(render({ ...good, body })).toEqual(minimal);
    expect(faults.map(([part]) => part)).toEqual(['renderer']);
  });

  it.each([undefined, null, 'text', 5, Promise.resolve(good)])('is none as %p', (rendered) => {
    expect(render(rendered)).toEqual(minimal);
    expect(faults).toHaveLength(1);
  });

  it('has 16 KB at most', () => {
    const longest = { ...good, body: 'x'.repeat(16_384) };

    expect(MAX_BODY_LENGTH).toBe(16_384);
    expect(render(longest)).toEqual(longest);
    expect(render({ ...good, body: 'x'.repeat(16_385) })).toEqual(minimal);
    expect(faults).toEqual([
      ['renderer', new RangeError('render() returned a body of 16385 characters')],
    ]);
  });
});

describe('the words of an answer', () => {
  it('are the title in its language', () => {
    expect(guarded.text(occurrenceOf(sold, {}, { locale: 'de' }))).toEqual({
      title: 'Die Bestellung ist verkauft',
      language: 'de',
    });
  });
});

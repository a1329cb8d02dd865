import { jest } from '@jest/globals';
import { genericDefinition } from '../../../lib/catalog/generic-errors.js';
import { ProblemRenderer } from '../../../lib/rendering/problem.renderer.js';
import { context, ID, occurrenceOf, resold, rule, sold } from './support.js';

type Rendering = Parameters<typeof occurrenceOf>;

const render = (...args: Rendering): ReturnType<ProblemRenderer['render']> =>
  new ProblemRenderer().render(occurrenceOf(...args), context);
const bodyOf = (...args: Rendering): Record<string, unknown> =>
  JSON.parse(render(...args).body as string) as Record<string, unknown>;

const least = {
  type: 'urn:mt:error:orders:3001',
  title: 'The order is sold',
  status: 409,
  instance: `urn:uuid:${ID}`,
  code: '3001',
  key: 'ORDER_SOLD',
};
const violation = { code: '3002', key: 'TEXT_SHORT', pointer: '#/name', source: 'body' } as const;

describe('problem details', () => {
  it('have every member in its place', () => {
    const rendered = render(sold, { params: { orderId: 'O-7', buyer: 'Alice' } });

    expect(rendered).toEqual({
      contentType: 'application/problem+json',
      language: 'en',
      body:
        '{"type":"urn:mt:error:orders:3001","title":"The order is sold","status":409,' +
        `"detail":"Order O-7 is sold.","instance":"urn:uuid:${ID}","code":"3001","key":"ORDER_SOLD",` +
        '"params":{"orderId":"O-7"}}',
    });
  });

  it('have neither detail nor parameters where none are given', () => {
    expect(bodyOf(sold)).toEqual(least);
  });

  it('are in the language of the occurrence, the detail in one that has it', () => {
    const rendered = render(sold, { params: { orderId: 'O-7' } }, { locale: 'de' });

    expect(rendered.language).toBe('de');
    expect(JSON.parse(rendered.body as string)).toMatchObject({
      title: 'Die Bestellung ist verkauft',
      detail: 'Order O-7 is sold.',
    });
  });

  it('have the status of the occurrence, not of the entry', () => {
    expect(bodyOf(sold, {}, { status: 410 }).status).toBe(410);
  });

  it('quote what could end a text', () => {
    const odd = {
      ...sold,
      code: '3001"',
      key: 'A"B',
      section: 'or"ders',
      title: { en: 'a "title"\n' },
      detail: undefined,
    };

    expect(bodyOf(odd, { detail: '"\u2028' }, { traceId: 't' })).toEqual({
      ...least,
      type: 'urn:mt:error:or"ders:3001"',
      title: 'a "title"\n',
      detail: '"\u2028',
      code: '3001"',
      key: 'A"B',
    });
  });

  it('tell of the entry only what it is where the service is to blame', () => {
    const options = {
      params: { orderId: 'O-7' },
      detail: 'written',
      violations: [violation],
      texts: ['a'],
    };

    expect(bodyOf(sold, options, { status: 500 })).toEqual({ ...least, status: 500 });
    expect(bodyOf(sold, options, { status: 499 })).toMatchObject({ detail: 'written' });
    expect(Object.keys(bodyOf(sold, options, { status: 499 }))).toEqual([
      'type',
      'title',
      'status',
      'detail',
      'instance',
      'code',
      'key',
      'params',
      'errors',
    ]);
  });

  it('have the author’s detail before the entry’s', () => {
    expect(bodyOf(sold, { detail: 'written', params: { orderId: 'O-7' } }).detail).toBe('written');
    expect(bodyOf(sold, { detail: '', params: { orderId: 'O-7' } }).detail).toBe(
      'Order O-7 is sold.',
    );
  });

  it('do not say the title twice', () => {
    expect(bodyOf(sold, { detail: 'The order is sold' })).toEqual(least);
  });

  it('cut a long detail', () => {
    expect(bodyOf(sold, { detail: 'x'.repeat(1024) }).detail).toBe('x'.repeat(1024));
    expect(bodyOf(sold, { detail: 'x'.repeat(1025) }).detail).toBe(`${'x'.repeat(1024)}…`);
  });

  it('leave out parameters that leave no room', () => {
    const list = { ...sold, params: { list: { type: 'string[]' } }, detail: undefined } as const;
    /** `,"params":{"list":["x…"]}` has 21 characters beside the items and their quotes and commas. */
    const ofLength = (length: number): string[] => {
      const items = Array.from({ length: 12 }, () => 'x'.repeat(250));
      const rest = length - 21 - 12 * 252 - 12 - 2;
      return [...items, 'x'.repeat(rest)];
    };

    expect(bodyOf(list, { params: { list: ofLength(3072) } }).params).toEqual({
      list: ofLength(3072),
    });
    expect(bodyOf(list, { params: { list: ofLength(3073) } })).not.toHaveProperty('params');
  });

  it('name the trace where that is asked for and there is one', () => {
    const traced = occurrenceOf(sold, {}, { traceId: 'ab"c' });
    const shown = { ...context, exposeTraceId: true };
    const read = (...args: Parameters<ProblemRenderer['render']>): unknown =>
      JSON.parse(new ProblemRenderer().render(...args).body as string);

    expect(read(traced, shown)).toEqual({ ...least, traceId: 'ab"c' });
    expect(read(traced, context)).toEqual(least);
    expect(read(traced, { ...context, exposeTraceId: false })).toEqual(least);
    expect(read(occurrenceOf(sold), shown)).toEqual(least);
  });

  it('are made once for each entry and language', () => {
    const renderer = new ProblemRenderer();
    const titleOf = (...args: Rendering): unknown =>
      (JSON.parse(renderer.render(occurrenceOf(...args), context).body as string) as typeof least)
        .title;

    expect([titleOf(sold), titleOf(sold, {}, { locale: 'de' }), titleOf(rule)]).toEqual([
      'The order is sold',
      'Die Bestellung ist verkauft',
      'Too short',
    ]);
    const title = jest.spyOn(context.texts, 'title');
    expect([titleOf(sold), titleOf(sold, {}, { locale: 'de' }), titleOf(rule)]).toHaveLength(3);
    expect(title).not.toHaveBeenCalled();
    title.mockRestore();
  });
});

describe('the type of a problem', () => {
  it('is about:blank for a failure without an entry', () => {
    expect(bodyOf(genericDefinition(404))).toEqual({
      type: 'about:blank',
      title: 'Nothing here',
      status: 404,
      instance: `urn:uuid:${ID}`,
      code: '404',
      key: 'NOT_FOUND',
    });
  });

  it('has the name too where the code has another meaning', () => {
    expect(bodyOf(resold).type).toBe('urn:mt:error:orders:3001-order-sold-again');
  });

  it('is the code alone for an entry that is not registered', () => {
    expect(bodyOf({ ...sold, code: '3999', key: 'NOBODY_KNOWS' }).type).toBe(
      'urn:mt:error:orders:3999',
    );
  });

  it('is below a URL where one is given', () => {
    const { body } = new ProblemRenderer().render(occurrenceOf(sold), {
      ...context,
      typeBaseUrl: 'https://errors.example',
    });

    expect(JSON.parse(body as string)).toMatchObject({ type: 'https://errors.example/3001' });
  });

  it('of a built-in code is the same whether its section is registered or not', () => {
    const first = {
      ...sold,
      section: 'mt-common',
      code: '0061',
      key: 'INSTANCE_ID_INVALID_LEGACY',
    };

    expect(bodyOf(first).type).toBe('urn:mt:error:mt-common:0061-instance-id-invalid-legacy');
  });
});

describe('the violations of a problem', () => {
  const errorsOf = (violations: readonly object[]): unknown =>
    bodyOf(sold, { violations: violations as never }).errors;

  it('have code, key, rule, pointer, source, text and parameters', () => {
    const shown = { ...violation, rule: 'minLength', params: { min: 6, nested: {} } };

    expect(errorsOf([{ ...shown, value: 'secret' }])).toEqual([
      { ...violation, rule: 'minLength', detail: 'At least 6.', params: { min: 6 } },
    ]);
  });

  it('have no parameters where there are none', () => {
    expect(errorsOf([{ ...violation, detail: 'x' }])).toEqual([{ ...violation, detail: 'x' }]);
  });

  it.each([
    ['its author', { detail: 'By hand.', rule: 'minLength', params: { min: 6 } }, 'By hand.'],
    ['its author, even if it is empty', { detail: '' }, ''],
    ['its rule', { rule: 'minLength', params: { min: 6 } }, 'At least 6.'],
    [
      'the form of its rule',
      { rule: 'minLength', text: 'isLength.min', params: { min: 6 } },
      'Length at least 6.',
    ],
    ['its entry', { params: { min: 6 } }, 'It has fewer than 6 characters.'],
    [
      'its entry, where the rule is unknown',
      { rule: 'odd', params: { min: 6 } },
      'It has fewer than 6 characters.',
    ],
    ['the title of its entry, where a parameter is missing', {}, 'Too short'],
    ['its entry by the code', { key: 'UNKNOWN' }, 'Too short'],
    ['its code, where nothing is known', { code: '3999', key: 'UNKNOWN' }, '3999'],
  ])('have the text of %s', (_, more, detail) => {
    expect(errorsOf([{ ...violation, ...more }])).toMatchObject([{ detail }]);
  });

  it('have a text that is not too long', () => {
    expect(errorsOf([{ ...violation, detail: 'x'.repeat(2000) }])).toMatchObject([
      { detail: `${'x'.repeat(1024)}…` },
    ]);
  });

  it('are texts where the exception has no more', () => {
    expect(bodyOf(sold, { texts: ['a', 'x'.repeat(1025)] })).toEqual({
      ...least,
      errors: [{ detail: 'a' }, { detail: `${'x'.repeat(1024)}…` }],
    });
    expect(bodyOf(sold, { texts: [] })).toEqual(least);
  });

  it('go before texts', () => {
    const options = { texts: ['a'], violations: [{ ...violation, detail: 'x' }] };

    expect(bodyOf(sold, options).errors).toEqual([{ ...violation, detail: 'x' }]);
  });

  it('are as many as have room, and it is said where some are left out', () => {
    /** Each is `{"detail":"…"}`: 13 characters and its text. */
    const ofLength = (...lengths: number[]): Record<string, unknown> =>
      bodyOf(sold, { texts: lengths.map((length) => 'x'.repeat(length - 13)) });
    const eleven = Array.from({ length: 11 }, () => 1024);

    expect(ofLength(...eleven, 1024).errors).toHaveLength(12);
    expect(ofLength(...eleven, 1024)).not.toHaveProperty('truncated');
    expect(ofLength(...eleven, 1025).errors).toHaveLength(11);
    expect(ofLength(...eleven, 1025).truncated).toBe(true);
  });

  it('say so too where the exception kept only some', () => {
    const short = { ...violation, key: 'X', code: '3999' };
    const many = Array.from({ length: 101 }, () => short);

    expect(bodyOf(sold, { violations: many }).truncated).toBe(true);
    expect(bodyOf(sold, { violations: many.slice(1) })).not.toHaveProperty('truncated');
  });
});

it('a polluted prototype gives an answer no parameters', () => {
  const polluted = Object.prototype as { evil?: number };
  polluted.evil = 1;
  try {
    expect(Object.keys(bodyOf(sold))).not.toContain('params');
  } finally {
    delete polluted.evil;
  }
});

import { answerText } from '../../../lib/rendering/answer-text.js';
import type { BodyRenderer } from '../../../lib/rendering/body-renderer.js';
import { MtAuthRenderer } from '../../../lib/rendering/mt-auth.renderer.js';
import { ProblemRenderer } from '../../../lib/rendering/problem.renderer.js';
import { createProfiles } from '../../../lib/rendering/profile.js';
import { context, ID, occurrenceOf, resold, rule, sold } from './support.js';

const errorsOf = (...args: Parameters<typeof occurrenceOf>): unknown =>
  (new MtAuthRenderer().render(occurrenceOf(...args), context).body as { errors: unknown }).errors;

describe('the body of the MT-AUTH services', () => {
  it('has texts and the id', () => {
    expect(new MtAuthRenderer().render(occurrenceOf(sold), context)).toEqual({
      contentType: 'application/json',
      body: { errors: ['The order is sold'], errorId: ID },
      language: 'en',
    });
  });

  it('is in the language of the occurrence', () => {
    const { body, language } = new MtAuthRenderer().render(
      occurrenceOf(sold, {}, { locale: 'de' }),
      context,
    );

    expect(language).toBe('de');
    expect(body).toMatchObject({ errors: ['Die Bestellung ist verkauft'] });
  });

  it('tells of the occurrence what the entry has, with public parameters', () => {
    expect(errorsOf(sold, { params: { orderId: 'O-7' } })).toEqual(['Order O-7 is sold.']);
    const told = { ...sold, detail: { en: 'Sold to {buyer}.' } };
    expect(errorsOf(told, { params: { buyer: 'Alice' } })).toEqual(['The order is sold']);
  });

  it('has the author’s text before the entry’s', () => {
    const options = { detail: 'written', params: { orderId: 'O-7' } };

    expect(errorsOf(sold, options)).toEqual(['written']);
    expect(errorsOf(sold, { detail: 'x'.repeat(2000) })).toEqual([`${'x'.repeat(1024)}…`]);
  });

  it('lists the text of each violation', () => {
    const violations = [
      { code: '3002', key: 'TEXT_SHORT', rule: 'minLength', params: { min: 6 } },
      { code: '3002', key: 'TEXT_SHORT', detail: 'By hand.' },
    ];

    expect(errorsOf(sold, { violations, texts: ['a'], detail: 'written' })).toEqual([
      'At least 6.',
      'By hand.',
    ]);
  });

  it('lists the texts of an exception that has several', () => {
    expect(errorsOf(sold, { texts: ['a', 'x'.repeat(2000)], detail: 'written' })).toEqual([
      'a',
      `${'x'.repeat(1024)}…`,
    ]);
    expect(errorsOf(sold, { texts: [] })).toEqual([]);
  });

  it('lists as many as have room', () => {
    /** Each takes two quotes and a comma beside its text. */
    const lengthOf = (...lengths: number[]): number =>
      (errorsOf(sold, { texts: lengths.map((length) => 'x'.repeat(length - 3)) }) as []).length;
    const eleven = Array.from({ length: 11 }, () => 1024);

    expect(lengthOf(...eleven, 1024)).toBe(12);
    expect(lengthOf(...eleven, 1025)).toBe(11);
  });

  it.each([
    ['the service is to blame', { serverFault: true, status: 409 }],
    ['the status is that of a server fault', { serverFault: false, status: 500 }],
  ])('has the title only where %s', (_, more) => {
    const violations = [{ code: '3002', key: 'TEXT_SHORT', detail: 'By hand.' }];
    const options = { texts: ['a'], detail: 'written', violations };

    expect(errorsOf(sold, options, more)).toEqual(['The order is sold']);
    expect(errorsOf(sold, options, { serverFault: false, status: 499 })).toEqual(['By hand.']);
  });
});

describe('an answer in words', () => {
  it('is the title and its language', () => {
    expect(answerText(occurrenceOf(sold, {}, { locale: 'de' }), context)).toEqual({
      title: 'Die Bestellung ist verkauft',
      language: 'de',
    });
    expect(answerText(occurrenceOf(resold, {}, { locale: 'de' }), context)).toEqual({
      title: 'The order is sold again',
      language: 'en',
    });
  });
});

describe('the profiles', () => {
  it('have a renderer each', () => {
    const profiles = createProfiles(undefined);

    expect(profiles.problem.renderer).toBeInstanceOf(ProblemRenderer);
    expect(profiles['mt-auth'].renderer).toBeInstanceOf(MtAuthRenderer);
  });

  it('have the one that the application gives', () => {
    const own: BodyRenderer = { render: () => ({ contentType: 'a/b', body: 'x', language: 'en' }) };
    const profiles = createProfiles(own);

    expect([profiles.problem.renderer, profiles['mt-auth'].renderer]).toEqual([own, own]);
  });

  it('have the status of the entry, and the older one for MT-AUTH', () => {
    const { problem, 'mt-auth': mtAuth } = createProfiles(undefined);
    const older = { ...rule, mtAuthStatus: 406 };

    expect([problem.statusOf(older), mtAuth.statusOf(older)]).toEqual([409, 406]);
    expect([problem.statusOf(rule), mtAuth.statusOf(rule)]).toEqual([409, 409]);
  });
});

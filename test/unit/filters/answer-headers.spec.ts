import { MtException } from '../../../lib/exceptions/mt.exception.js';
import type { AnswerHead } from '../../../lib/filters/error-transport.js';
import {
  addToList,
  retryAfterText,
  setAnswerHeaders,
} from '../../../lib/filters/http/answer-headers.js';
import { HeaderList } from '../../../lib/filters/http/header-list.js';
import { ID, occurrenceOf, sold } from '../rendering/support.js';

type Fields = Readonly<Record<string, string>>;

const headerNames = { code: 'Error-Code', id: 'X-Mt-Error-Id' };

function headOf(occurrence: AnswerHead['occurrence'], more: Partial<AnswerHead> = {}): AnswerHead {
  return {
    occurrence,
    contentType: 'application/problem+json',
    language: 'de',
    headerNames,
    ...more,
  };
}

/** The headers of an answer on a response that had some already. */
function headersOf(head: AnswerHead, present: Fields = {}): Fields {
  const writer = new HeaderList();
  Object.entries(present).forEach(([name, value]) => writer.setHeader(name, value));
  setAnswerHeaders(writer, head);
  const { fields } = writer;
  return Object.fromEntries(
    writer.headerNames().map((name, place) => [name, fields[2 * place + 1]!]),
  );
}

const least = {
  'content-type': 'application/problem+json',
  'content-language': 'de',
  'cache-control': 'no-store',
  vary: 'Accept-Language',
  'error-code': '3001',
  'x-mt-error-id': ID,
};

describe('the headers of an answer', () => {
  it('say what it is, and are not to be kept', () => {
    expect(headersOf(headOf(occurrenceOf(sold)))).toEqual(least);
  });

  it('have neither code nor id where that is not wanted', () => {
    const { 'error-code': _code, 'x-mt-error-id': _id, ...rest } = least;

    expect(headersOf(headOf(occurrenceOf(sold), { headerNames: false }))).toEqual(rest);
  });

  it.each([
    'Content-Encoding',
    'Content-Length',
    'Content-Disposition',
    'Content-Range',
    'Content-Location',
    'Content-Digest',
    'Content-MD5',
    'Repr-Digest',
    'Trailer',
    'Transfer-Encoding',
    'Accept-Ranges',
    'ETag',
    'Last-Modified',
    'Expires',
    'Pragma',
    'Age',
    'CDN-Cache-Control',
    'Surrogate-Control',
  ])('do not have the %s of the answer that it replaces', (name) => {
    expect(headersOf(headOf(occurrenceOf(sold)), { [name]: 'x' })).toEqual(least);
  });

  it('keep what the application set for every answer', () => {
    const present = { 'x-frame-options': 'DENY', 'set-cookie': 'a=b', 'cache-control': 'public' };

    expect(headersOf(headOf(occurrenceOf(sold)), present)).toEqual({ ...present, ...least });
  });

  it('add to what varies', () => {
    const vary = (present: string): string | undefined =>
      headersOf(headOf(occurrenceOf(sold)), { Vary: present }).vary;

    expect(vary('Origin')).toBe('Origin, Accept-Language');
    expect(vary('accept-language , Origin')).toBe('accept-language , Origin');
    expect(vary('*')).toBe('*');
    expect(vary('')).toBe('Accept-Language');
  });

  it('can be read by scripts of another origin, where that one is let in', () => {
    const present = { 'Access-Control-Allow-Origin': '*' };
    const exposed = 'access-control-expose-headers';

    expect(headersOf(headOf(occurrenceOf(sold)), present)[exposed]).toBe(
      'Error-Code, X-Mt-Error-Id',
    );
    expect(headersOf(headOf(occurrenceOf(sold, { retryAfter: 7 })), present)[exposed]).toBe(
      'Error-Code, X-Mt-Error-Id, Retry-After',
    );
    expect(headersOf(headOf(occurrenceOf(sold)))).not.toHaveProperty(exposed);
    expect(
      headersOf(headOf(occurrenceOf(sold), { headerNames: false }), present),
    ).not.toHaveProperty(exposed);
  });

  it('have those of the exception, of its own alone', () => {
    const headers = { 'X-Own': 'a' };

    expect(headersOf(headOf(occurrenceOf(sold, { headers })))).toEqual({ ...least, 'x-own': 'a' });
  });

  it('cannot be split by a code', () => {
    const odd = (code: string): string | undefined =>
      headersOf(headOf(occurrenceOf({ ...sold, code })))['error-code'];

    expect(odd('a b\r\nx: y')).toBe('a_b__x:_y');
    expect(odd('é!~')).toBe('_!~');
    expect(odd('x'.repeat(128))).toBe('x'.repeat(128));
    expect(odd('x'.repeat(129))).toBe('x'.repeat(128));
  });

  it('say when to try again', () => {
    const retryAfter = (value: number | Date | undefined): unknown =>
      headersOf(headOf(occurrenceOf(sold, { retryAfter: value })))['retry-after'];

    expect(retryAfter(7)).toBe('7');
    expect(retryAfter(undefined)).toBeUndefined();
    expect(retryAfter(new Date(Date.UTC(2030, 0, 2)))).toBe('Wed, 02 Jan 2030 00:00:00 GMT');
  });

  it('have the challenge of an entry for status 401 alone', () => {
    const basic = { ...sold, status: 401, challenge: 'Basic realm="a"' };
    const challenge = (head: AnswerHead, present = {}): unknown =>
      headersOf(head, present)['www-authenticate'];

    expect(challenge(headOf(occurrenceOf(basic)))).toBe('Basic realm="a"');
    expect(challenge(headOf(occurrenceOf(basic, {}, { status: 403 })))).toBeUndefined();
    expect(headersOf(headOf(occurrenceOf({ ...sold, status: 401 })))).toStrictEqual(least);
    expect(challenge(headOf(occurrenceOf({ ...basic, challenge: 'a\r\nx: y' })))).toBeUndefined();
    expect(challenge(headOf(occurrenceOf({ ...basic, challenge: 'é' })))).toBeUndefined();
    expect(challenge(headOf(occurrenceOf(basic)), { 'WWW-Authenticate': 'Bearer' })).toBe('Bearer');
  });
});

describe('the text of a time to wait', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [1.2, '2'],
    [-0.5, '0'],
    [-1, undefined],
    [Infinity, undefined],
    [Number.NaN, undefined],
    [2 ** 53, undefined],
    ['5', undefined],
    [null, undefined],
    [new Date(Number.NaN), undefined],
    [new Date(0), 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ])('of %p is %j', (value, text) => {
    expect(retryAfterText(value)).toBe(text);
  });
});

describe('adding to a list', () => {
  it.each<[string | string[] | number | undefined, string | undefined]>([
    [undefined, 'B'],
    ['', 'B'],
    ['A', 'A, B'],
    [['A', 'C'], 'A, C, B'],
    [5, '5, B'],
    ['A,b', undefined],
    ['A  ,  B', undefined],
    ['AB', 'AB, B'],
    ['A, *', undefined],
  ])('that is %j sets %j', (present, expected) => {
    let set: string | undefined;
    addToList(
      { getHeader: () => present, setHeader: (_, value) => (set = value as string) },
      'X',
      'B',
    );

    expect(set).toBe(expected);
  });
});

describe('a list of headers', () => {
  it('has each name once, whatever its case', () => {
    const list = new HeaderList();
    list.setHeader('A', '1');
    list.setHeader('B', '2');
    list.setHeader('a', '3');

    expect(list.fields).toEqual(['a', '3', 'B', '2']);
    expect([list.getHeader('A'), list.getHeader('b'), list.getHeader('1')]).toEqual([
      '3',
      '2',
      undefined,
    ]);
    expect(list.headerNames()).toEqual(['a', 'b']);
    list.removeHeader('c');
    list.removeHeader('A');
    expect(list.fields).toEqual(['B', '2']);
  });

  it('is made of an exception too', () => {
    expect(headersOf(headOf(occurrenceOf(sold)), {})['x-mt-error-id']).toBe(
      new MtException(sold, { id: ID } as never).id,
    );
  });
});

it('a polluted prototype adds no header', () => {
  const polluted = Object.prototype as { 'x-evil'?: string };
  polluted['x-evil'] = '1';
  try {
    expect(Object.entries(headersOf(headOf(occurrenceOf(sold, { headers: { a: 'b' } }))))).toEqual(
      Object.entries({
        'content-type': 'application/problem+json',
        'content-language': 'de',
        'cache-control': 'no-store',
        vary: 'Accept-Language',
        a: 'b',
        'error-code': '3001',
        'x-mt-error-id': ID,
      }),
    );
  } finally {
    delete polluted['x-evil'];
  }
});

import { defineErrors } from 'nestjs-mt-errors';
import { GuardedRenderer } from '../../../lib/filters/guarded-renderer.js';
import { EXCEPTION } from '../../../lib/exceptions/brand.js';
import type { MtException } from '../../../lib/exceptions/mt.exception.js';
import type { Occurrence } from '../../../lib/exceptions/occurrence.js';
import type { RenderContext } from '../../../lib/rendering/body-renderer.js';

const fault = new Error('the texts failed');
const fails = (): never => {
  throw fault;
};

const kind = 'conflict' as const;
const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_SENT: { code: '3001', status: 409, kind, title: { en: 'The order was sent' } },
    ORDER_PAID: { code: '3002', status: 409, kind, title: { de: 'Die Bestellung ist bezahlt' } },
  },
);

function occurrenceOf(exception: MtException): Occurrence {
  const { definition } = exception[EXCEPTION];
  return { exception, definition, status: definition.status, locale: 'de' } as Occurrence;
}

describe('an exception whose entry has no English title', () => {
  const exception = new OrderErrors.ORDER_PAID();

  it('is called by the name of its entry in logs, and by the filter of Nest', () => {
    expect(exception.message).toBe('3002 ORDER_PAID: ORDER_PAID');
    expect(exception.getResponse()).toEqual({
      statusCode: 409,
      errorCode: '3002',
      message: 'ORDER_PAID',
    });
  });
});

describe('an answer whose texts fail', () => {
  const faults: unknown[] = [];
  const context = { texts: { title: fails, detail: fails } } as unknown as RenderContext;
  const renderer = new GuardedRenderer(context, (part, seen) => faults.push([part, seen]));
  beforeEach(() => void faults.splice(0));

  it('has the English title for its words, else the name, and the fault is told', () => {
    expect(renderer.text(occurrenceOf(new OrderErrors.ORDER_SENT()))).toEqual({
      title: 'The order was sent',
      language: 'en',
    });
    expect(renderer.text(occurrenceOf(new OrderErrors.ORDER_PAID())).title).toBe('ORDER_PAID');
    expect(faults).toEqual([
      ['texts', fault],
      ['texts', fault],
    ]);
  });

  it('has the same in its body, with code and id', () => {
    const exception = new OrderErrors.ORDER_PAID();
    const profile = { renderer: { render: fails } } as never;
    const { body, contentType, language } = renderer.render(occurrenceOf(exception), profile);
    expect([contentType, language]).toEqual(['application/problem+json', 'en']);
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: 'ORDER_PAID',
      status: 409,
      instance: `urn:uuid:${exception.id}`,
      code: '3002',
      key: 'ORDER_PAID',
    });
    expect(faults).toEqual([['renderer', fault]]);
  });
});

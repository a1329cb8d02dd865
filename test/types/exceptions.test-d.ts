// Compiled, never run: a line after @ts-expect-error must not compile.
import { Catch } from '@nestjs/common';
import {
  defineErrors,
  MtConflictException,
  MtErrors,
  MtException,
  type MtErrorCode,
} from 'nestjs-mt-errors';

export const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', tries: { type: 'number', optional: true } },
      title: { en: 'There is no such order' },
    },
    ORDER_CLOSED: { code: '3002', status: 409, kind: 'conflict', title: { en: 'Closed' } },
    ORDER_LATE: {
      code: '3003',
      status: 409,
      kind: 'conflict',
      params: { days: 'number', tags: 'string[]', either: 'string|number', flag: 'boolean' },
      title: { en: 'Late' },
    },
  },
);

/* Built-in codes */
new MtException('1078');
new MtException('0038', { params: { min: 6 }, cause: new Error('x'), status: 422 });
// @ts-expect-error an unknown code
new MtException('9999');
// @ts-expect-error a code that is not known to be one
new MtException(String('1078'));
// @ts-expect-error a misspelt parameter
new MtException('0038', { params: { minimum: 6 } });
// @ts-expect-error a parameter of the wrong type
new MtException('0038', { params: { min: '6' } });
// @ts-expect-error a parameter of another code
new MtException('1078', { params: { min: 6 } });
// @ts-expect-error an unknown option
new MtException('1078', { parameters: {} });
// @ts-expect-error code is not optional
new MtException();

/* A union of codes takes what suits each of them */
declare const either: '0038' | '0039';
new MtException(either);
new MtException(either, { params: { min: 6, max: 9 } });
// @ts-expect-error the type is wrong for one of them
new MtException(either, { params: { min: '6' } });
declare const any: MtErrorCode;
new MtException(any);

/* Names */
throwable(new MtErrors.PROJECT_USER_NOT_FOUND());
throwable(MtErrors.TOO_SHORT({ min: 6 }));
throwable(MtErrors.TOO_SHORT({}, { cause: 'x' }));
// @ts-expect-error a misspelt name
throwable(MtErrors.PROJECT_USER_NOT_FOUN());
// @ts-expect-error a misspelt parameter
throwable(MtErrors.TOO_SHORT({ mini: 6 }));
// @ts-expect-error a parameter of the wrong type
throwable(MtErrors.TOO_SHORT({ min: true }));

/* One's own entries */
throwable(new OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-1' }));
throwable(OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-1', tries: 2 }));
throwable(OrderErrors.ORDER_CLOSED());
throwable(OrderErrors.ORDER_LATE({ days: 1, tags: ['a'], either: 2, flag: true }));
// @ts-expect-error a required parameter is missing
throwable(new OrderErrors.ORDER_NOT_FOUND());
// @ts-expect-error a required parameter is missing
throwable(OrderErrors.ORDER_NOT_FOUND({}));
// @ts-expect-error a parameter of the wrong type
throwable(OrderErrors.ORDER_NOT_FOUND({ orderId: 1 }));
// @ts-expect-error a parameter that is not declared
throwable(OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-1', id: 1 }));
// @ts-expect-error a list of the wrong type
throwable(OrderErrors.ORDER_LATE({ days: 1, tags: [1], either: 2, flag: true }));

/* One's own codes */
const OrderException = MtException.for(OrderErrors);
throwable(new OrderException('3001', { params: { orderId: 'o-1' } }));
throwable(new OrderException('3002'));
// @ts-expect-error a required parameter is missing
throwable(new OrderException('3001'));
// @ts-expect-error a code of another catalogue
throwable(new OrderException('1078'));
declare const ownCode: '3001' | '3002';
// @ts-expect-error one of the union requires a parameter
throwable(new OrderException(ownCode));
throwable(new OrderException(ownCode, { params: { orderId: 'o-1' } }));

/* Narrowing */
export function narrow(error: unknown): number | string | undefined {
  if (error instanceof MtErrors.AGGREGATE_OUTDATED) return error.params.expectedVersion?.toFixed();
  if (MtException.is(error, OrderErrors.ORDER_NOT_FOUND)) return error.params.orderId.length;
  if (error instanceof MtConflictException) return error.status;
  // @ts-expect-error nothing is known of it
  return error.status;
}

export const code: '0009' = MtErrors.AGGREGATE_OUTDATED().code;
// @ts-expect-error another code
export const wrong: '0010' = MtErrors.AGGREGATE_OUTDATED().code;

/* Decorators take entries and kinds */
@Catch(MtErrors.AGGREGATE_OUTDATED, MtConflictException, OrderErrors.ORDER_CLOSED)
export class SomeFilter {}

/* Definitions */
defineErrors(
  { section: 'x' },
  // @ts-expect-error a kind that does not exist
  { A_B: { code: '4001', status: 400, kind: 'nope', title: { en: 'x' } } },
);
defineErrors(
  { section: 'x' },
  // @ts-expect-error a parameter type that does not exist
  { A_B: { code: '4001', status: 400, kind: 'patch', params: { a: 'date' }, title: { en: 'x' } } },
);
// @ts-expect-error a title is required
defineErrors({ section: 'x' }, { A_B: { code: '4001', status: 400, kind: 'patch' } });

function throwable(_error: MtException<string, object>): void {}

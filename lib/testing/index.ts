import { toBeMtError } from './to-be-mt-error.js';
import { toThrowMtError } from './to-throw-mt-error.js';

export type { CodeOrEntry, ExpectedAnswer, ExpectedException } from './expected-error.js';
export type { MtMatchers } from './mt-matchers.js';

/**
 * Matchers for jest and vitest.
 *
 * @example
 * expect.extend(mtMatchers);
 * expect(response).toBeMtError('1078', { status: 404 });
 * await expect(service.find('7')).toThrowMtError(OrderErrors.ORDER_NOT_FOUND, { params: { orderId: '7' } });
 */
export const mtMatchers = { toBeMtError, toThrowMtError };

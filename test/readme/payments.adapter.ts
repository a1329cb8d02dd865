import { defineErrors } from 'nestjs-mt-errors';
import { type ErrorAdapter, fromEntry, fromStatus, partsOf } from 'nestjs-mt-errors/adapters';

export const PaymentErrors = defineErrors(
  { section: 'payments' },
  {
    PAYMENT_DECLINED: {
      code: 'P001',
      kind: 'business-rule',
      status: 422,
      params: { reason: 'string' },
      title: { en: 'The payment was declined', 'zh-CN': '付款被拒绝' },
    },
  },
);

/** What may be told of a decline; the provider has many more words for it. */
const REASONS: ReadonlySet<unknown> = new Set(['insufficient_funds', 'expired_card']);

/** Failures of the payment provider's client. */
export function paymentsAdapter(): ErrorAdapter {
  return {
    name: 'payments',
    adapt(error) {
      const { name, type, declineCode } = partsOf(error);
      // A name and one more witness: other libraries have a PaymentError too.
      if (name !== 'PaymentError' || typeof type !== 'string') return undefined;
      if (type === 'rate_limit') return fromStatus(503, { cause: error, retryAfter: 1 });
      if (type !== 'declined') return fromStatus(502, { cause: error });
      // From a list of ours, never the foreign text itself.
      const reason = REASONS.has(declineCode) ? String(declineCode) : 'other';
      return fromEntry(PaymentErrors.PAYMENT_DECLINED, { cause: error, params: { reason } });
    },
  };
}

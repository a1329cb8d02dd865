import { defineErrors } from 'nestjs-mt-errors';

export const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

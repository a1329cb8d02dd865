import { defineErrors } from 'nestjs-mt-errors';

/** The codes that the three services share: a file of its own, as a package would be. */
export const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ITEM_UNKNOWN: {
      code: '5001',
      status: 404,
      kind: 'not-found',
      params: { item: 'string' },
      title: { en: 'There is no such item', 'zh-CN': '没有这种商品' },
      detail: { en: 'The shop does not sell {item}.', 'zh-CN': '本店不出售 {item}。' },
    },
    OUT_OF_STOCK: {
      code: '5002',
      status: 409,
      kind: 'conflict',
      params: { item: 'string', available: 'number', shelf: { type: 'string', private: true } },
      title: { en: 'Not enough in stock', 'zh-CN': '库存不足' },
      detail: {
        en: '{available, plural, =0 {Nothing} one {Only # piece} other {Only # pieces}} of {item} left.',
        'zh-CN': '{item} 仅剩 {available} 件。',
      },
    },
    PAYMENT_REFUSED: {
      code: '5003',
      status: 422,
      kind: 'business-rule',
      title: { en: 'The payment was refused', 'zh-CN': '付款被拒绝' },
    },
  },
);

import { OrderErrors } from '../order-errors.js';

/** What a customer asks for, as it travels from the gateway to billing. */
export interface OrderRequest {
  readonly item: string;
  readonly quantity: number;
  readonly card: string;
}

export interface Receipt {
  readonly item: string;
  readonly quantity: number;
  readonly left: number;
}

/** Cards that end in 0000 are refused. */
export function charge(card: string): void {
  if (card.endsWith('0000')) throw new OrderErrors.PAYMENT_REFUSED();
}

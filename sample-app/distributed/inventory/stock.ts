import { Injectable } from '@nestjs/common';
import { OrderErrors } from '../order-errors.js';

/** What is on the shelves. */
@Injectable()
export class Stock {
  private readonly pieces = new Map([
    ['lamp', 3],
    ['chair', 40],
  ]);

  /** Takes pieces away and says how many are left. */
  reserve(item: string, quantity: number): number {
    const available = this.pieces.get(item);
    if (available === undefined) throw new OrderErrors.ITEM_UNKNOWN({ item });
    if (available < quantity) {
      throw new OrderErrors.OUT_OF_STOCK({ item, available, shelf: `aisle 7, ${item}` });
    }
    this.pieces.set(item, available - quantity);
    return available - quantity;
  }
}

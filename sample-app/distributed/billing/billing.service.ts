import { Inject, Injectable } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import type { Inventory } from '../inventory/inventory.js';
import { charge, type OrderRequest, type Receipt } from './order.js';

/** Billing knows none of inventory's codes by name: what inventory throws passes through unchanged. */
@Injectable()
export class BillingService {
  constructor(@Inject('INVENTORY') private readonly client: ClientGrpc) {}

  async place({ item, quantity, card }: OrderRequest): Promise<Receipt> {
    charge(card);
    const inventory = this.client.getService<Inventory>('Inventory');
    const { left } = await firstValueFrom(
      inventory.reserve({ item, quantity }).pipe(timeout(2000)),
    );
    return { item, quantity, left };
  }
}

import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { Reservation, Reserved } from './inventory.js';
import { Stock } from './stock.js';

@Controller()
export class InventoryController {
  constructor(@Inject(Stock) private readonly stock: Stock) {}

  @GrpcMethod('Inventory', 'Reserve')
  reserve({ item, quantity }: Reservation): Reserved {
    return { left: this.stock.reserve(item, quantity) };
  }
}

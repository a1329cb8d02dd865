import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { BillingService } from './billing.service.js';
import type { OrderRequest, Receipt } from './order.js';

@Controller()
export class BillingController {
  constructor(@Inject(BillingService) private readonly billing: BillingService) {}

  @MessagePattern('order.place')
  place(@Payload() order: OrderRequest): Promise<Receipt> {
    return this.billing.place(order);
  }
}

import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { ClientProxy } from '@nestjs/microservices';
import { type Observable, timeout } from 'rxjs';
import type { Receipt } from '../billing/order.js';
import { NewOrder } from './new-order.js';

/** Whatever billing or inventory throw arrives here, and is answered in the reader's language. */
@Controller('orders')
export class OrdersController {
  constructor(@Inject('BILLING') private readonly billing: ClientProxy) {}

  @Post()
  place(@Body() order: NewOrder): Observable<Receipt> {
    return this.billing.send<Receipt>('order.place', order).pipe(timeout(5000));
  }
}

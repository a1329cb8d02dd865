import { Module } from '@nestjs/common';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { grpcTransport } from 'nestjs-mt-errors/microservices';
import { OrderErrors } from '../order-errors.js';
import { InventoryController } from './inventory.controller.js';
import { Stock } from './stock.js';

@Module({
  imports: [
    MtErrorsModule.forRoot({
      service: 'inventory',
      catalogs: [OrderErrors],
      transports: [grpcTransport()],
    }),
  ],
  controllers: [InventoryController],
  providers: [Stock],
})
export class InventoryModule {}

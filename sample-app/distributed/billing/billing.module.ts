import { Module } from '@nestjs/common';
import { ClientsModule } from '@nestjs/microservices';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { grpcAdapter } from 'nestjs-mt-errors/microservices';
import { OrderErrors } from '../order-errors.js';
import { inventoryChannel } from '../settings.js';
import { BillingController } from './billing.controller.js';
import { BillingService } from './billing.service.js';

@Module({
  imports: [
    MtErrorsModule.forRoot({
      service: 'billing',
      catalogs: [OrderErrors],
      adapters: [grpcAdapter()],
    }),
    ClientsModule.register([{ name: 'INVENTORY', ...inventoryChannel }]),
  ],
  controllers: [BillingController],
  providers: [BillingService],
})
export class BillingModule {}

import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { ClientsModule } from '@nestjs/microservices';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { OrderErrors } from '../order-errors.js';
import { billingChannel } from '../settings.js';
import { OrdersController } from './orders.controller.js';

@Module({
  imports: [
    MtErrorsModule.forRoot({ service: 'gateway', catalogs: [OrderErrors] }),
    ClientsModule.register([{ name: 'BILLING', ...billingChannel }]),
  ],
  controllers: [OrdersController],
  providers: [{ provide: APP_PIPE, useValue: new MtValidationPipe({ whitelist: true }) }],
})
export class GatewayModule {}

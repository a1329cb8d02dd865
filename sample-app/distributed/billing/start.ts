import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { billingChannel } from '../settings.js';
import { BillingModule } from './billing.module.js';

const app = await NestFactory.createMicroservice<MicroserviceOptions>(
  BillingModule,
  billingChannel,
);
await app.listen();

import { NestFactory } from '@nestjs/core';
import type { GrpcOptions } from '@nestjs/microservices';
import { inventoryChannel } from '../settings.js';
import { InventoryModule } from './inventory.module.js';

const app = await NestFactory.createMicroservice<GrpcOptions>(InventoryModule, inventoryChannel);
await app.listen();

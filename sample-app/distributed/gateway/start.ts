import { NestFactory } from '@nestjs/core';
import { gatewayPort } from '../settings.js';
import { GatewayModule } from './gateway.module.js';

const app = await NestFactory.create(GatewayModule);
await app.listen(gatewayPort, '127.0.0.1');

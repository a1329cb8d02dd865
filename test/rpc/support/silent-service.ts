// A service of its own process, to be killed: over TCP, on the port that PORT names, it never answers.
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern, Transport } from '@nestjs/microservices';
import { NEVER } from 'rxjs';

@Controller()
class SilentController {
  @MessagePattern('never')
  never(): unknown {
    process.send?.('called');
    return NEVER;
  }
}

@Module({ controllers: [SilentController] })
class SilentModule {}

const app = await NestFactory.createMicroservice(SilentModule, {
  logger: false,
  transport: Transport.TCP,
  options: { host: '127.0.0.1', port: Number(process.env.PORT) },
} as never);
await app.listen();
process.send?.('ready');

// An application with @nestjs/throttler, run by Node itself from the build: the package is CommonJS
// and requires Nest, which Jest on Node 20 cannot load. Prints its address; ends with its input.
import { Controller, Get, Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { MtErrorsModule } from '../../../dist/esm/index.js';

class BusyController {
  busy() {
    return 'ok';
  }
}
UseGuards(ThrottlerGuard)(BusyController);
const method = Object.getOwnPropertyDescriptor(BusyController.prototype, 'busy');
Get('busy')(BusyController.prototype, 'busy', method);
Controller()(BusyController);

const reporter = {
  report: ({ exception }) =>
    console.log(
      JSON.stringify({
        retryable: exception.retryable,
        params: exception.params,
        kind: exception.kind,
      }),
    ),
};
class AppModule {}
Module({
  imports: [
    MtErrorsModule.forRoot({ reporters: [reporter] }),
    ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1 }]),
  ],
  controllers: [BusyController],
})(AppModule);

const adapter = process.argv[2] === 'fastify' ? [new FastifyAdapter()] : [];
const app = await NestFactory.create(AppModule, ...adapter, { logger: false });
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
process.stdin.on('end', () => app.close()).resume();

// A microservice in a process of its own: `node rpc-server.js <library> <variant> <options of Nest>`.
// It says when it listens, then answers each message with the CPU time it took so far, in microseconds.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern, RpcException } from '@nestjs/microservices';

const [library, variant, options] = process.argv.slice(2);
function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

async function rootOf(name) {
  const { imports = [], handlers } = name === 'ours' ? await ours() : nest();
  return moduleOf(imports, controllerOf(handlers));
}

function nest() {
  const handlers = {
    succeed: () => ({ status: 'done', message: 'The project has such a user' }),
    fail: () => {
      throw new RpcException('The project has no such user');
    },
    failAlike: () => {
      throw new RpcException({ ...alike, id: randomUUID() });
    },
    unknown: () => {
      throw new Error('The pool is closed');
    },
  };
  return { handlers };
}

async function ours() {
  const { MtErrorsModule, MtException, defineErrors } = await import(
    pathToFileURL(`${library}/index.js`).href
  );
  const cause = new RangeError('a text that stays here');
  const OrderErrors = defineErrors({ section: 'orders' }, orders);
  const handlers = {
    ...nest().handlers,
    code: () => {
      throw new MtException('1078');
    },
    own: () => {
      throw new OrderErrors.ORDER_NOT_FOUND({ orderId: 'A-17' });
    },
    caused: () => {
      throw new MtException('1078', { cause });
    },
  };
  return {
    imports: [MtErrorsModule.forRoot({ service: 'billing', catalogs: [OrderErrors] })],
    handlers,
  };
}

/** What the library sends for a code. */
const alike = {
  $mt: 1,
  code: '1078',
  key: 'PROJECT_USER_NOT_FOUND',
  section: 'mt-access',
  svc: 'billing',
  retryable: false,
  status: 'error',
  message: 'The project has no such user',
};

const orders = {
  ORDER_NOT_FOUND: {
    code: '3001',
    status: 404,
    kind: 'not-found',
    params: { orderId: 'string' },
    title: { en: 'There is no such order' },
    detail: { en: 'No order has the id {orderId}.' },
  },
};

/** The decorators, called as functions: the file runs as it is. */
function controllerOf(handlers) {
  class BenchController {}
  for (const [name, handle] of Object.entries(handlers)) {
    const descriptor = { value: handle, writable: true, configurable: true };
    Object.defineProperty(BenchController.prototype, name, descriptor);
    MessagePattern(name)(BenchController.prototype, name, descriptor);
  }
  Controller()(BenchController);
  return BenchController;
}

function moduleOf(imports, controller) {
  class BenchModule {}
  Module({ imports, controllers: [controller] })(BenchModule);
  return BenchModule;
}

const app = await NestFactory.createMicroservice(await rootOf(variant), {
  // Answers below 500 are logged at debug: off, as in production.
  logger: ['error', 'warn', 'log'],
  ...JSON.parse(options),
});
await app.listen();
process.on('message', () => process.send(cpu()));
process.on('disconnect', () => process.exit(0));
process.send('listening');

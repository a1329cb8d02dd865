import {
  BadRequestException,
  type INestApplication,
  type ModuleMetadata,
  NotFoundException,
  ValidationPipe,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { RpcException } from '@nestjs/microservices';
import { failuresController } from './failures.controller.js';
import { readExpiredToken } from './expired-token.js';

/** What a server is made of. Only what it uses is loaded. */
export interface SoakApp extends ModuleMetadata {
  configure?(app: INestApplication): void;
}

export const apps: Readonly<Record<string, () => SoakApp | Promise<SoakApp>>> = {
  nest: () => ({
    controllers: [
      failuresController({
        code: () => new NotFoundException(),
        params: () => new BadRequestException('At least 6'),
        own: () => new NotFoundException('No order has the id A-17.'),
        call: () => new RpcException({ code: '1078' }),
        pipe: new ValidationPipe(),
        readToken: readExpiredToken,
      }),
    ],
  }),
  ours: () => ours(),
  leaking: leaking,
};

async function ours(reporters: { report(): void }[] = []): Promise<SoakApp> {
  const { installMtErrors, MtErrors, MtErrorsModule, MtException, MtSseInterceptor } =
    await import('nestjs-mt-errors');
  const { MtValidationPipe } = await import('nestjs-mt-errors/class-validator');
  const { OrderErrors } = await import('./order.errors.js');
  const profile = ({ headers }: { headers?: Record<string, unknown> }) =>
    headers?.['x-profile'] === 'mt-auth' ? 'mt-auth' : 'problem';
  return {
    imports: [
      MtErrorsModule.forRoot({
        catalogs: [OrderErrors],
        profile: (request) => profile(request as object),
        reporters,
      }),
    ],
    controllers: [
      failuresController({
        code: () => new MtException('1078'),
        params: () => new MtErrors.TOO_SHORT({ min: 6 }),
        own: () => new OrderErrors.ORDER_NOT_FOUND({ orderId: 'A-17' }),
        call: () => new MtException('1078'),
        pipe: new MtValidationPipe(),
        readToken: readExpiredToken,
      }),
    ],
    providers: [{ provide: APP_INTERCEPTOR, useClass: MtSseInterceptor }],
    configure: (app) => void installMtErrors(app),
  };
}

/** Proves that a leak is seen: each error leaves an array, and each hundredth a listener and a timer. */
function leaking(): Promise<SoakApp> {
  const kept: unknown[] = [];
  const report = (): void => {
    kept.push(Array.from({ length: 1000 }, () => kept.length));
    if (kept.length % 100 !== 0) return;
    process.setMaxListeners(0);
    process.on('leak', () => kept.length);
    setInterval(() => kept.length, 1e6);
  };
  return ours([{ report }]);
}

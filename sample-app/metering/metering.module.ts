import { Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { HttpMetering } from './http.metering.js';
import { Metering } from './metering.js';
import { MeteringController } from './metering.controller.js';
import { NoMetering } from './no-metering.js';
import { ServiceToken } from './service-token.js';

@Module({
  controllers: [MeteringController],
  providers: [{ provide: Metering, inject: [AppConfig], useFactory: chooseMetering }],
})
export class MeteringModule {}

function chooseMetering(config: AppConfig): Metering {
  const { meteringUrl, serviceTokenUrl, serviceClientId: id, serviceClientSecret: secret } = config;
  if (meteringUrl === undefined) return new NoMetering();
  const token = new ServiceToken(serviceTokenUrl ?? `${meteringUrl}/token`, { id, secret });
  return new HttpMetering(meteringUrl, token);
}

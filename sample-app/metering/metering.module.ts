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

function chooseMetering({ meteringUrl, serviceTokenUrl }: AppConfig): Metering {
  if (meteringUrl === undefined) return new NoMetering();
  return new HttpMetering(meteringUrl, new ServiceToken(serviceTokenUrl ?? `${meteringUrl}/token`));
}

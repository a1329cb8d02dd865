import { Controller, Get, Param } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { Metering, type MeteredDay } from './metering.js';

const projectIdPipe = new MtDomainIdPipe('P');

@Controller('metering/:projectId')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class MeteringController {
  constructor(private readonly metering: Metering) {}

  @Get('total')
  @ApiMtErrors(MtErrors.SERVICE_TOKEN_UNAVAILABLE, MtErrors.SERVICE_TOKEN_RENEWAL_FAILED)
  total(
    @Param('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.metering.total(projectId);
  }

  @Get('days')
  days(
    @Param('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<MeteredDay[]> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.metering.days(projectId);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe, MtQueryPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { RecordCallsDto } from './record-calls.dto.js';
import { ReportsService } from './reports.service.js';

const projectIdPipe = new MtDomainIdPipe('P');
const endpointIdPipe = new MtDomainIdPipe('E');
const typeQuery = new MtQueryPipe({ fields: ['type'] });

@Controller('projects/:projectId/endpoints/:endpointId')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
@ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post('calls')
  @HttpCode(204)
  record(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @Body() { calls }: RecordCallsDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.reports.record(projectId, endpointId, calls);
  }

  @Get('report')
  @ApiMtErrors(MtErrors.ENDPOINT_REPORT_TYPE_UNSUPPORTED)
  report(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @Query(typeQuery) { type = '' }: { type?: string },
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.reports.report(projectId, endpointId, type);
  }
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { MetricDto } from './metric.dto.js';
import { SnapshotDto } from './snapshot.dto.js';
import { UsageChange } from './usage-change.js';
import { UsageChangeDto } from './usage-change.dto.js';
import { UsageService } from './usage.service.js';

const projectIdPipe = new MtDomainIdPipe('P');

/** How much of the API a project has used. */
@Controller('usage')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class UsageController {
  constructor(private readonly usage: UsageService) {}

  @Get()
  @Header('content-type', 'application/json')
  @ApiMtErrors(MtErrors.DOMAIN_ID_NULL, MtErrors.JSON_SERIALIZE_COLLECTION_FAILED)
  counters(
    @Query('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<string> {
    requireRead(caller, projectId);
    return this.usage.counters(projectId);
  }

  @Get(':projectId/counters/:metric')
  @Header('content-type', 'application/json')
  @ApiMtErrors(MtErrors.JSON_SERIALIZE_FAILED)
  counter(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param() { metric }: MetricDto,
    @CurrentCaller() caller: Caller,
  ): Promise<string> {
    requireRead(caller, projectId);
    return this.usage.counter(projectId, metric);
  }

  @Post(':projectId/changes')
  change(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { metric, op, amount }: UsageChangeDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.usage.change(projectId, new UsageChange(metric, op, BigInt(amount)));
  }

  @Post(':projectId/changes/:changeId/rollback')
  @ApiMtErrors(MtErrors.ROLLBACK_UNSUPPORTED, ApiErrors.CHANGE_ROLLED_BACK)
  rollBack(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('changeId', new MtDomainIdPipe('G')) changeId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.usage.rollBack(projectId, changeId);
  }

  @Get(':projectId/snapshot')
  @ApiMtErrors(MtErrors.NATIVE_SERIALIZE_FAILED)
  snapshot(
    @Param('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireRead(caller, projectId);
    return this.usage.snapshot(projectId);
  }

  @Put(':projectId/snapshot')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.NATIVE_DESERIALIZE_FAILED)
  restore(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { data }: SnapshotDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    requireWrite(caller, projectId);
    return this.usage.restore(projectId, data);
  }
}

function requireRead(caller: Caller, projectId: string): void {
  caller.requireProject(projectId);
  caller.requirePermission('PROJECT_READ');
}

function requireWrite(caller: Caller, projectId: string): void {
  caller.requireProject(projectId);
  caller.requirePermission('PROJECT_WRITE');
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe, MtQueryPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { DecideSubRequestDto } from './decide-sub-request.dto.js';
import { NewSubRequestDto } from './new-sub-request.dto.js';
import { SubRequestsService } from './sub-requests.service.js';

const projectIdPipe = new MtDomainIdPipe('P');
/** One text, or none. */
const typeQuery = new MtQueryPipe({ fields: ['type'] });

@Controller('projects/:projectId/subscription-requests')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class SubRequestsController {
  constructor(private readonly requests: SubRequestsService) {}

  @Post()
  @ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
  @ApiMtErrors(MtErrors.SUBSCRIBE_OWN_ENDPOINT, MtErrors.SUBSCRIBE_EXPIRED_ENDPOINT)
  @ApiMtErrors(MtErrors.SUBSCRIBE_UNSHARED_ENDPOINT, ApiErrors.SUB_REQUEST_DUPLICATE)
  create(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { endpointId }: NewSubRequestDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.requests.create(projectId, endpointId, caller.userId);
  }

  @Get()
  @ApiMtErrors(MtErrors.SUB_REQUEST_TYPE_MISSING, MtErrors.SUB_REQUEST_TYPE_INVALID)
  list(
    @Param('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
    @Query(typeQuery) { type }: { type?: string },
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.requests.list(projectId, type);
  }

  @Post(':requestId/decision')
  @HttpCode(204)
  @ApiMtErrors(ApiErrors.SUB_REQUEST_NOT_FOUND, ApiErrors.SUB_REQUEST_DECIDED)
  decide(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('requestId', new MtDomainIdPipe('S')) requestId: string,
    @Body() { decision }: DecideSubRequestDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.requests.decide(projectId, requestId, decision);
  }
}

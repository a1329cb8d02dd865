import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { ChangeEndpointDto } from './change-endpoint.dto.js';
import { EndpointsService } from './endpoints.service.js';
import { ExpireEndpointDto } from './expire-endpoint.dto.js';
import { NewEndpointDto } from './new-endpoint.dto.js';

const projectIdPipe = new MtDomainIdPipe('P');
const endpointIdPipe = new MtDomainIdPipe('E');

@Controller('projects/:projectId/endpoints')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class EndpointsController {
  constructor(private readonly endpoints: EndpointsService) {}

  @Post()
  @ApiMtErrors(MtErrors.ENDPOINT_PATH_INVALID, MtErrors.ENDPOINT_PROJECT_MISMATCH)
  @ApiMtErrors(MtErrors.ENDPOINT_DUPLICATE)
  @ApiMtErrors(ApiErrors.ROUTER_NOT_FOUND, ApiErrors.PROFILE_NOT_FOUND)
  create(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() values: NewEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.endpoints.create(projectId, values);
  }

  @Get(':endpointId')
  @ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
  find(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.endpoints.find(projectId, endpointId);
  }

  @Put(':endpointId')
  @HttpCode(204)
  @ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
  @ApiMtErrors(MtErrors.EXPIRED_ENDPOINT_READ_ONLY, MtErrors.AGGREGATE_OUTDATED)
  change(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @Body() values: ChangeEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.endpoints.change(projectId, endpointId, values);
  }

  @Post(':endpointId/expire')
  @HttpCode(204)
  @ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
  @ApiMtErrors(MtErrors.ENDPOINT_ALREADY_EXPIRED, MtErrors.AGGREGATE_OUTDATED)
  @ApiMtErrors(MtErrors.INTERNAL_ENDPOINT_CANNOT_EXPIRE, MtErrors.UNSHARED_ENDPOINT_CANNOT_EXPIRE)
  expire(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @Body() { reason }: ExpireEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.endpoints.expire(projectId, endpointId, reason);
  }

  @Delete(':endpointId')
  @HttpCode(204)
  @ApiMtErrors(ApiErrors.ENDPOINT_NOT_FOUND)
  @ApiMtErrors(MtErrors.SHARED_ENDPOINT_NOT_EXPIRED, MtErrors.AGGREGATE_OUTDATED)
  remove(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('endpointId', endpointIdPipe) endpointId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.endpoints.remove(projectId, endpointId);
  }
}

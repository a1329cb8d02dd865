import { Body, Controller, Param, Post } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { NewRouterDto } from './new-router.dto.js';
import { RoutersService } from './routers.service.js';

@Controller('projects/:projectId/routers')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class RoutersController {
  constructor(private readonly routers: RoutersService) {}

  @Post()
  @ApiMtErrors(MtErrors.ROUTER_PATH_INVALID)
  create(
    @Param('projectId', new MtDomainIdPipe('P')) projectId: string,
    @Body() values: NewRouterDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.routers.create(projectId, values);
  }
}

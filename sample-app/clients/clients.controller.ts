import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { ClientsService } from './clients.service.js';
import { ChangeClientDto } from './dto/change-client.dto.js';
import { CreateClientDto } from './dto/create-client.dto.js';

const projectIdPipe = new MtDomainIdPipe('P');
const clientIdPipe = new MtDomainIdPipe('C');

@Controller('projects/:projectId/clients')
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Post()
  @ApiMtErrors(MtErrors.REFRESH_GRANT_REQUIRES_PASSWORD_GRANT)
  create(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() dto: CreateClientDto,
  ): Promise<object> {
    requireClients(caller, projectId);
    return this.clients.create(projectId, dto);
  }

  @Put(':clientId')
  @HttpCode(204)
  @ApiMtErrors(
    MtErrors.CLIENT_TYPE_IMMUTABLE,
    MtErrors.CLIENT_ROLE_ID_IMMUTABLE,
    MtErrors.AGGREGATE_OUTDATED,
  )
  change(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('clientId', clientIdPipe) clientId: string,
    @Body() dto: ChangeClientDto,
  ): Promise<void> {
    requireClients(caller, projectId);
    return this.clients.change(projectId, clientId, dto);
  }

  @Delete(':clientId')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.CLIENT_NOT_DELETABLE)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('clientId', clientIdPipe) clientId: string,
  ): Promise<void> {
    requireClients(caller, projectId);
    return this.clients.remove(projectId, clientId);
  }
}

function requireClients(caller: Caller, projectId: string): void {
  caller.requireProject(projectId);
  caller.requirePermission('CLIENT_WRITE');
}

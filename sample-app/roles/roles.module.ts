import { Module } from '@nestjs/common';
import { ClientRolesSubscriber } from './client-roles.subscriber.js';
import { PermissionsController } from './permissions.controller.js';
import { PermissionsRepository } from './permissions.repository.js';
import { PermissionsService } from './permissions.service.js';
import { RolesController } from './roles.controller.js';
import { RolesRepository } from './roles.repository.js';
import { RolesService } from './roles.service.js';

@Module({
  controllers: [RolesController, PermissionsController],
  providers: [
    RolesService,
    RolesRepository,
    PermissionsService,
    PermissionsRepository,
    ClientRolesSubscriber,
  ],
  exports: [RolesRepository, PermissionsRepository],
})
export class RolesModule {}

import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { AdministratorsService } from './administrators.service.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { NewProjectsSubscriber } from './new-projects.subscriber.js';

@Module({
  imports: [RolesModule],
  controllers: [MembersController],
  providers: [MembersService, AdministratorsService, MembersRepository, NewProjectsSubscriber],
  exports: [MembersRepository],
})
export class MembersModule {}

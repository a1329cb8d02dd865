import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { AdministratorsService } from './administrators.service.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [RolesModule],
  controllers: [MembersController],
  providers: [MembersService, AdministratorsService, MembersRepository],
  exports: [MembersRepository],
})
export class MembersModule {}

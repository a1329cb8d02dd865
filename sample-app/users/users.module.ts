import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [MembersModule, ProjectsModule, RolesModule, VerificationModule],
  controllers: [UsersController, RegistrationController],
  providers: [UsersService, RegistrationService, UsersRepository, SessionsRepository],
  exports: [UsersRepository, SessionsRepository],
})
export class UsersModule {}

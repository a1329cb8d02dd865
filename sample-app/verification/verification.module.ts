import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { CoolDown } from './cool-down.js';
import { VerificationController } from './verification.controller.js';
import { VerificationRepository } from './verification.repository.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [NotificationModule],
  controllers: [VerificationController],
  providers: [VerificationService, VerificationRepository, CoolDown],
  exports: [VerificationService, CoolDown],
})
export class VerificationModule {}

import { Module } from '@nestjs/common';
import { AvatarStore } from './avatar-store.js';
import { AvatarUploadInterceptor } from './avatar-upload.interceptor.js';
import { AvatarsController } from './avatars.controller.js';

@Module({
  controllers: [AvatarsController],
  providers: [AvatarStore, AvatarUploadInterceptor],
})
export class AvatarsModule {}

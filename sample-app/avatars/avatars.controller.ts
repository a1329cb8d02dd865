import {
  Controller,
  Get,
  Param,
  Put,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe, MtParseFilePipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { AvatarStore } from './avatar-store.js';
import { AvatarUploadInterceptor, MAX_AVATAR_BYTES } from './avatar-upload.interceptor.js';

const avatarPipe = new MtParseFilePipe({
  maxBytes: MAX_AVATAR_BYTES,
  allowed: ['image/png', 'image/jpeg', 'image/webp'],
});

@Controller('users')
export class AvatarsController {
  constructor(private readonly avatars: AvatarStore) {}

  @Put('me/avatar')
  @UseInterceptors(AvatarUploadInterceptor)
  @ApiMtErrors(
    MtErrors.IMAGE_SAVE_FAILED,
    MtErrors.IMAGE_TYPE_NOT_ALLOWED,
    MtErrors.IMAGE_TOO_LARGE,
    MtErrors.CHECKSUM_UNAVAILABLE,
  )
  async change(
    @CurrentCaller() caller: Caller,
    @UploadedFile(avatarPipe) file: { readonly buffer: Buffer },
  ): Promise<{ checksum: string }> {
    const checksum = this.avatars.checksum(file.buffer);
    await this.avatars.save(caller.userId, file.buffer);
    return { checksum };
  }

  @Get(':userId/avatar')
  @ApiMtErrors(ApiErrors.AVATAR_NOT_FOUND)
  async read(@Param('userId', new MtDomainIdPipe('U')) userId: string): Promise<StreamableFile> {
    const bytes = await this.avatars.read(userId);
    if (bytes === undefined) throw new ApiErrors.AVATAR_NOT_FOUND();
    return new StreamableFile(bytes);
  }
}

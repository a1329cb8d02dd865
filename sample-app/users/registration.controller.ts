import { Body, Controller, Param, Post } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { Public } from '../infrastructure/security/public.decorator.js';
import { RegisterUserDto } from './dto/register-user.dto.js';
import { RegistrationService } from './registration.service.js';

@Controller('projects/:projectId/registrations')
export class RegistrationController {
  constructor(private readonly registration: RegistrationService) {}

  @Public()
  @Post()
  @ApiMtErrors(
    MtErrors.PROJECT_CHANGE_FORBIDDEN,
    MtErrors.PROJECT_NOT_PERMITTED,
    MtErrors.USERNAME_INVALID,
    MtErrors.PASSWORD_NEEDS_LETTER,
    MtErrors.PASSWORD_NEEDS_DIGIT,
    MtErrors.PASSWORD_HAS_WHITESPACE,
    MtErrors.PASSWORD_NEEDS_SPECIAL_CHARACTER,
    MtErrors.VERIFICATION_CODE_BLANK,
    MtErrors.VERIFICATION_CODE_NOT_FOUND,
    MtErrors.VERIFICATION_CODE_MISMATCH,
    MtErrors.LOGIN_IDENTIFIER_TAKEN,
  )
  register(
    @Param('projectId', new MtDomainIdPipe('P')) projectId: string,
    @Body() dto: RegisterUserDto,
  ): Promise<object> {
    return this.registration.register(projectId, dto);
  }
}

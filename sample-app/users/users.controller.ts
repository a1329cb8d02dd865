import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe, MtParseBoolPipe, MtParseEnumPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { Public } from '../infrastructure/security/public.decorator.js';
import { MAIN_PROJECT } from '../projects/main-project.js';
import { contactOf } from '../notification/contact-of.js';
import { ChangeContactDto } from './dto/change-contact.dto.js';
import { ChangeUserNameDto } from './dto/change-user-name.dto.js';
import { ResetPasswordDto } from './dto/reset-password.dto.js';
import { LOGIN_IDENTIFIERS, type LoginIdentifier } from './login-identifier.js';
import { UsersService } from './users.service.js';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @ApiMtErrors(MtErrors.CURRENT_USER_ID_UNREADABLE)
  me(@CurrentCaller() caller: Caller): Promise<object> {
    return this.users.view(caller.userId);
  }

  @Put('me/user-name')
  @ApiMtErrors(MtErrors.USERNAME_INVALID, MtErrors.LOGIN_IDENTIFIER_TAKEN)
  changeUserName(
    @CurrentCaller() caller: Caller,
    @Body() { userName }: ChangeUserNameDto,
  ): Promise<object> {
    return this.users.changeUserName(caller.userId, userName);
  }

  @Put('me/contact')
  @ApiMtErrors(MtErrors.VERIFICATION_CODE_MISMATCH, MtErrors.LOGIN_IDENTIFIER_TAKEN)
  changeContact(@CurrentCaller() caller: Caller, @Body() dto: ChangeContactDto): Promise<object> {
    return this.users.changeContact(caller.userId, contactOf(dto), dto.code);
  }

  @Delete('me/identifiers/:identifier')
  @ApiMtErrors(MtErrors.LOGIN_IDENTIFIER_REQUIRED)
  removeIdentifier(
    @CurrentCaller() caller: Caller,
    @Param('identifier', new MtParseEnumPipe(LOGIN_IDENTIFIERS)) identifier: LoginIdentifier,
  ): Promise<object> {
    return this.users.removeIdentifier(caller.userId, identifier);
  }

  @Public()
  @Put('password')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.VERIFICATION_CODE_NOT_FOUND, MtErrors.VERIFICATION_CODE_MISMATCH)
  resetPassword(@Body() dto: ResetPasswordDto): Promise<void> {
    return this.users.resetPassword(contactOf(dto), dto.code, dto.newPassword);
  }

  @Put(':userId/locked/:locked')
  @ApiMtErrors(MtErrors.ROOT_ACCOUNT_NOT_LOCKABLE, MtErrors.PERMISSION_REQUIRED)
  lock(
    @CurrentCaller() caller: Caller,
    @Param('userId', new MtDomainIdPipe('U')) userId: string,
    @Param('locked', new MtParseBoolPipe()) locked: boolean,
  ): Promise<object> {
    caller.requireProject(MAIN_PROJECT);
    caller.requirePermission('USER_LOCK');
    return this.users.setLocked(userId, locked);
  }
}

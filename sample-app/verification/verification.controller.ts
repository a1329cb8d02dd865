import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import { Public } from '../infrastructure/security/public.decorator.js';
import { contactOf } from '../notification/contact-of.js';
import { SendCodeDto } from './send-code.dto.js';
import { VerificationService } from './verification.service.js';

@Controller('verification-codes')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Public()
  @Post()
  @HttpCode(204)
  @ApiMtErrors(
    MtErrors.OPERATION_COOLING_DOWN,
    MtErrors.PHONE_NUMBER_INVALID,
    MtErrors.SMS_SEND_FAILED,
    MtErrors.EMAIL_SEND_FAILED,
    MtErrors.EMAIL_UNDELIVERABLE,
  )
  send(@Body() dto: SendCodeDto): Promise<void> {
    return this.verification.send(dto.operation, contactOf(dto));
  }
}

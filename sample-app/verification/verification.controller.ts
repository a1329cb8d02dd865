import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { VerificationService } from './verification.service.js';

@Controller('verification-codes')
export class VerificationController {
  constructor(@Inject(VerificationService) private readonly verification: VerificationService) {}

  @Post()
  @HttpCode(204)
  send(@Body() { mobile }: { mobile: string }): void {
    this.verification.send(mobile);
  }
}

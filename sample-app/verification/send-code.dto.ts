import { IsIn, IsOptional } from 'class-validator';
import { ContactDto } from '../notification/contact.dto.js';
import type { VerifiedOperation } from './verification-code.js';

const OPERATIONS: readonly VerifiedOperation[] = ['register', 'change-contact', 'reset-password'];

export class SendCodeDto extends ContactDto {
  @IsOptional()
  @IsIn(OPERATIONS)
  operation: VerifiedOperation = 'register';
}

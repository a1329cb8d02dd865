import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../infrastructure/web/text-rules.js';
import { ContactDto } from '../notification/contact.dto.js';
import type { VerifiedOperation } from './verification-code.js';

const OPERATIONS: readonly VerifiedOperation[] = ['register', 'change-contact', 'reset-password'];

export class SendCodeDto extends ContactDto {
  @MayBeAbsent()
  @IsIn(OPERATIONS)
  operation: VerifiedOperation = 'register';
}

import { IsText } from '../../infrastructure/web/text-rules.js';
import { ContactDto } from '../../notification/contact.dto.js';

export class ResetPasswordDto extends ContactDto {
  @IsText(10)
  code!: string;

  @IsText(72, 8)
  newPassword!: string;
}

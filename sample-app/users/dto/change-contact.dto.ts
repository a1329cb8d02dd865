import { IsText } from '../../infrastructure/web/text-rules.js';
import { ContactDto } from '../../notification/contact.dto.js';

export class ChangeContactDto extends ContactDto {
  /** The code that was sent to the new address. */
  @IsText(10)
  code!: string;
}

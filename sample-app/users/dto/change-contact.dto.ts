import { IsString, MaxLength } from 'class-validator';
import { ContactDto } from '../../notification/contact.dto.js';

export class ChangeContactDto extends ContactDto {
  /** The code that was sent to the new address. */
  @IsString()
  @MaxLength(10)
  code!: string;
}

import { IsString, Length, MaxLength } from 'class-validator';
import { ContactDto } from '../../notification/contact.dto.js';

export class ResetPasswordDto extends ContactDto {
  @IsString()
  @MaxLength(10)
  code!: string;

  @IsString()
  @Length(8, 72)
  newPassword!: string;
}

import { IsNotBlank } from 'nestjs-mt-errors/class-validator';
import { IsText, MayBeAbsent } from '../../infrastructure/web/text-rules.js';
import { ContactDto } from '../../notification/contact.dto.js';

export class RegisterUserDto extends ContactDto {
  /** The code that was sent to the address. */
  @IsText(10)
  code!: string;

  @IsText(72, 8)
  password!: string;

  @IsNotBlank()
  @IsText(50)
  name!: string;

  @MayBeAbsent()
  @IsText(30, 3)
  userName?: string;
}

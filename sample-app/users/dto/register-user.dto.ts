import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';
import { ContactDto } from '../../notification/contact.dto.js';

export class RegisterUserDto extends ContactDto {
  /** The code that was sent to the address. */
  @IsString()
  @MaxLength(10)
  code!: string;

  @IsString()
  @Length(8, 72)
  password!: string;

  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @IsOptional()
  @Length(3, 30)
  userName?: string;
}

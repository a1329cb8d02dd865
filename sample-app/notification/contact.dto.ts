import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';

export class ContactDto {
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** @example '49' */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  countryCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  mobileNumber?: string;
}

import { IsEmail, MaxLength } from 'class-validator';
import { IsText, MayBeAbsent } from '../infrastructure/web/text-rules.js';

export class ContactDto {
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** @example '49' */
  @MayBeAbsent()
  @IsText(5)
  countryCode?: string;

  @MayBeAbsent()
  @IsText(20)
  mobileNumber?: string;
}

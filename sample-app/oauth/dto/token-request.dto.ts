import { IsText, MayBeAbsent } from '../../infrastructure/web/text-rules.js';

/** The fields of RFC 6749. Which of them are needed depends on the grant. */
export class TokenRequestDto {
  @MayBeAbsent()
  @IsText(50)
  grant_type?: string;

  @MayBeAbsent()
  @IsText(50)
  client_id?: string;

  @MayBeAbsent()
  @IsText(200)
  client_secret?: string;

  /** E-mail address, mobile number or user name. */
  @MayBeAbsent()
  @IsText(254)
  username?: string;

  @MayBeAbsent()
  @IsText(200)
  password?: string;

  @MayBeAbsent()
  @IsText(4000)
  refresh_token?: string;

  @MayBeAbsent()
  @IsText(200)
  code?: string;

  @MayBeAbsent()
  @IsText(2000)
  redirect_uri?: string;

  @MayBeAbsent()
  @IsText(128)
  code_verifier?: string;

  /** The project that the token is for; without it the user's first one. */
  @MayBeAbsent()
  @IsText(20)
  project_id?: string;
}

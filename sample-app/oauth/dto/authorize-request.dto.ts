import { IsIn, Matches } from 'class-validator';
import { IsText, MayBeAbsent } from '../../infrastructure/web/text-rules.js';

export class AuthorizeRequestDto {
  @IsText(50)
  response_type!: string;

  @IsText(50)
  client_id!: string;

  @IsText(2000)
  redirect_uri!: string;

  @MayBeAbsent()
  @IsText(500)
  state?: string;

  /** Of RFC 7636: what SHA-256 makes of the verifier, in base64url. */
  @MayBeAbsent()
  @Matches(/^[\w-]{43}$/)
  code_challenge?: string;

  /** The only one there is, also where it is not named. */
  @MayBeAbsent()
  @IsIn(['S256'])
  code_challenge_method?: 'S256';
}

import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The fields of RFC 6749. Which of them are needed depends on the grant. */
export class TokenRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(50)
  grant_type?: string;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  client_id?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  client_secret?: string;

  /** E-mail address, mobile number or user name. */
  @IsOptional()
  @IsString()
  @MaxLength(254)
  username?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  refresh_token?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  redirect_uri?: string;

  @IsOptional()
  @IsString()
  @MaxLength(128)
  code_verifier?: string;

  /** The project that the token is for; without it the user's first one. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  project_id?: string;
}

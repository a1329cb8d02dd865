import { IsOptional, IsString, MaxLength } from 'class-validator';

export class AuthorizeRequestDto {
  @IsString()
  @MaxLength(50)
  response_type!: string;

  @IsString()
  @MaxLength(50)
  client_id!: string;

  @IsString()
  @MaxLength(2000)
  redirect_uri!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  state?: string;

  /** Of RFC 7636, by S256. */
  @IsOptional()
  @IsString()
  @MaxLength(128)
  code_challenge?: string;
}

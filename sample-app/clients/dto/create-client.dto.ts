import { ArrayMaxSize, ArrayNotEmpty, IsIn, MaxLength } from 'class-validator';
import { IsHttpUrl, IsNotBlank } from 'nestjs-mt-errors/class-validator';
import type { ClientType } from '../client.js';
import { GRANT_TYPES, type GrantType } from '../grant-type.js';

export class CreateClientDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @IsIn(['frontend', 'backend'])
  type!: ClientType;

  @ArrayNotEmpty()
  @IsIn(GRANT_TYPES, { each: true })
  grantTypes!: GrantType[];

  @ArrayMaxSize(10)
  @IsHttpUrl({ each: true })
  redirectUris: string[] = [];
}

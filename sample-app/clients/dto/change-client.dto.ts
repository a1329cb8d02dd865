import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { IsHttpUrl, IsNotBlank } from 'nestjs-mt-errors/class-validator';
import type { ClientType } from '../client.js';
import { GRANT_TYPES, type GrantType } from '../grant-type.js';

export class ChangeClientDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @ArrayNotEmpty()
  @IsIn(GRANT_TYPES, { each: true })
  grantTypes!: GrantType[];

  @ArrayMaxSize(10)
  @IsHttpUrl({ each: true })
  redirectUris!: string[];

  @IsOptional()
  @IsIn(['frontend', 'backend'])
  type?: ClientType;

  @IsOptional()
  @IsString()
  roleId?: string;

  /** The version that the caller has read. */
  @IsInt()
  version!: number;
}

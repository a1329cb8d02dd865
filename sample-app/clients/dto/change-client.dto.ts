import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { IsHttpUrl } from 'nestjs-mt-errors/class-validator';
import type { ClientType } from '../client.js';
import { GRANT_TYPES, type GrantType } from '../grant-type.js';
import { IsLine } from '../../projects/is-line.decorator.js';

export class ChangeClientDto {
  @IsLine()
  name!: string;

  @ArrayNotEmpty()
  @IsIn(GRANT_TYPES, { each: true })
  grantTypes!: GrantType[];

  @ArrayMaxSize(10)
  @IsHttpUrl({ each: true })
  @IsLine(200, { each: true })
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

import { ArrayMaxSize, ArrayNotEmpty, IsIn } from 'class-validator';
import { IsHttpUrl } from 'nestjs-mt-errors/class-validator';
import type { ClientType } from '../client.js';
import { GRANT_TYPES, type GrantType } from '../grant-type.js';
import { IsLine } from '../../projects/is-line.decorator.js';

export class CreateClientDto {
  @IsLine()
  name!: string;

  @IsIn(['frontend', 'backend'])
  type!: ClientType;

  @ArrayNotEmpty()
  @IsIn(GRANT_TYPES, { each: true })
  grantTypes!: GrantType[];

  @ArrayMaxSize(10)
  @IsHttpUrl({ each: true })
  @IsLine(200, { each: true })
  redirectUris: string[] = [];
}

import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class NewEndpointDto {
  @IsLine()
  name!: string;

  @IsLine()
  routerId!: string;

  @IsString()
  @MaxLength(200)
  path!: string;

  @IsIn(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
  method!: string;

  @IsBoolean()
  external!: boolean;

  @IsBoolean()
  shared!: boolean;

  @IsOptional()
  @IsLine()
  corsProfileId?: string;

  @IsOptional()
  @IsLine()
  cacheProfileId?: string;
}

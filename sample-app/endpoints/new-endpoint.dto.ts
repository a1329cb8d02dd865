import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NewEndpointDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @IsNotBlank()
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
  @IsString()
  corsProfileId?: string;

  @IsOptional()
  @IsString()
  cacheProfileId?: string;
}

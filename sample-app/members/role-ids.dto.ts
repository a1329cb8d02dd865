import { ArrayMaxSize, ArrayNotEmpty, IsString } from 'class-validator';

export class RoleIdsDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  roleIds!: string[];
}

import { ArrayMaxSize, IsArray } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class PermissionIdsDto {
  @IsArray()
  @ArrayMaxSize(50)
  @IsLine(50, { each: true })
  permissionIds!: string[];
}

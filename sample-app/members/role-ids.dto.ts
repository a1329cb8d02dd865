import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class RoleIdsDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsLine(50, { each: true })
  roleIds!: string[];
}

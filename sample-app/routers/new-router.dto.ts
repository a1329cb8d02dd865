import { IsString, MaxLength } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class NewRouterDto {
  @IsLine()
  name!: string;

  @IsString()
  @MaxLength(100)
  path!: string;
}

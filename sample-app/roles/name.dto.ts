import { IsLine } from '../projects/is-line.decorator.js';

export class NameDto {
  @IsLine()
  name!: string;
}

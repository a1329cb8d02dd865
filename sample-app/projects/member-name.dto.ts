import { IsLine } from './is-line.decorator.js';

export class MemberNameDto {
  @IsLine()
  name!: string;
}

import { IsLine } from './is-line.decorator.js';

export class NewOwnerDto {
  @IsLine()
  userId!: string;
}

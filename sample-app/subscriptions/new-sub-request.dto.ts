import { IsLine } from '../projects/is-line.decorator.js';

export class NewSubRequestDto {
  @IsLine()
  endpointId!: string;
}

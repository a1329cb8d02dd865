import { IsInt } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class ChangeEndpointDto {
  @IsLine()
  name!: string;

  /** The version that the caller has read. */
  @IsInt()
  version!: number;
}

import { IsLine } from '../projects/is-line.decorator.js';

export class ExpireEndpointDto {
  /** For the subscribers to read. */
  @IsLine(200)
  reason!: string;
}

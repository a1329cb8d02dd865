import { MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class ExpireEndpointDto {
  /** For the subscribers to read. */
  @IsNotBlank()
  @MaxLength(200)
  reason!: string;
}

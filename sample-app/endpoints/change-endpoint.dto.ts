import { IsInt, MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class ChangeEndpointDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  /** The version that the caller has read. */
  @IsInt()
  version!: number;
}

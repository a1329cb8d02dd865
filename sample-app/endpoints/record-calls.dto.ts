import { IsInt, Max, Min } from 'class-validator';

export class RecordCallsDto {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  calls!: number;
}

import { IsIn, Matches } from 'class-validator';
import { MetricDto } from './metric.dto.js';
import { OPERATIONS, type UsageOperation } from './usage-change.js';

export class UsageChangeDto extends MetricDto {
  @IsIn(OPERATIONS)
  op!: UsageOperation;

  /** As text, because it may have more digits than a number. */
  @Matches(/^\d{1,40}$/)
  amount!: string;
}

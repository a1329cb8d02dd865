import { IsIn, Matches } from 'class-validator';
import { OPERATIONS, type UsageOperation } from './usage-change.js';

export class UsageChangeDto {
  @IsIn(OPERATIONS)
  op!: UsageOperation;

  /** @example 'requests' */
  @Matches(/^[a-z-]{1,40}$/)
  metric!: string;

  /** As text, because it may have more digits than a number. */
  @Matches(/^\d{1,40}$/)
  amount!: string;
}

import { IsIn } from 'class-validator';
import type { Decision } from './sub-request.js';

export class DecideSubRequestDto {
  @IsIn(['APPROVED', 'REJECTED'])
  decision!: Decision;
}

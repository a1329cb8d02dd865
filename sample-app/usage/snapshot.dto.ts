import { IsBase64 } from 'class-validator';

export class SnapshotDto {
  /** MessagePack in base 64. */
  @IsBase64()
  data!: string;
}

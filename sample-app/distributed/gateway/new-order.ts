import { IsInt, IsNotEmpty, IsString, Min } from 'class-validator';

export class NewOrder {
  @IsString()
  @IsNotEmpty()
  readonly item!: string;

  @IsInt()
  @Min(1)
  readonly quantity!: number;

  @IsString()
  @IsNotEmpty()
  readonly card!: string;
}

import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NewCorsProfileDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsNotBlank({ each: true })
  origins!: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  headers?: string[];

  @IsInt()
  @Min(0)
  @Max(86_400)
  maxAgeSeconds!: number;
}

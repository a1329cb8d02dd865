import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
} from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class NewCorsProfileDto {
  @IsLine()
  name!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsLine(200, { each: true })
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

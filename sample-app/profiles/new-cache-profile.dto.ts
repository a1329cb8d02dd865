import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString } from 'class-validator';
import { IsLine } from '../projects/is-line.decorator.js';

export class NewCacheProfileDto {
  @IsLine()
  name!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(9)
  @IsString({ each: true })
  cacheControl!: string[];
}

import { IsString, MaxLength } from 'class-validator';

/** A text that somebody typed into a field of the administrator's page. */
export class TextDto {
  @IsString()
  @MaxLength(4000)
  text!: string;
}

import { MaxLength, MinLength } from 'class-validator';
import { IsNotBlank, IsWhitelistedText } from 'nestjs-mt-errors/class-validator';

/** What holds for the name of a project, wherever it comes from. */
export class ProjectNameDto {
  @IsNotBlank()
  @MinLength(3)
  @MaxLength(50)
  @IsWhitelistedText()
  name!: string;
}

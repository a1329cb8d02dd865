import { MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NameDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;
}

import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NewRouterDto {
  @IsNotBlank()
  @MaxLength(50)
  name!: string;

  @IsString()
  @MaxLength(100)
  path!: string;
}

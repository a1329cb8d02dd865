import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NewOwnerDto {
  @IsNotBlank()
  userId!: string;
}

import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

export class NewSubRequestDto {
  @IsNotBlank()
  endpointId!: string;
}

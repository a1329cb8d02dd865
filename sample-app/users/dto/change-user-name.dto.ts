import { Length } from 'class-validator';

export class ChangeUserNameDto {
  @Length(3, 30)
  userName!: string;
}

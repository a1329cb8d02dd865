import { IsText } from '../../infrastructure/web/text-rules.js';

export class ChangeUserNameDto {
  @IsText(30, 3)
  userName!: string;
}

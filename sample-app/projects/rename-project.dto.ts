import { IsInt } from 'class-validator';
import { ProjectNameDto } from './project-name.dto.js';

export class RenameProjectDto extends ProjectNameDto {
  /** The version that the caller has read. */
  @IsInt()
  version!: number;
}

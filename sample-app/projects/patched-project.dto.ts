import { ArrayMaxSize, IsArray, IsObject } from 'class-validator';
import { ProjectNameDto } from './project-name.dto.js';

/** What a JSON Patch must leave. */
export class PatchedProjectDto extends ProjectNameDto {
  @IsObject()
  settings!: Record<string, unknown>;

  @IsArray()
  @ArrayMaxSize(100)
  tags!: unknown[];
}

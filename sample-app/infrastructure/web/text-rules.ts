import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';

/** A text that the database can keep: PostgreSQL has no place for NUL. */
export function IsText(max: number, min = 0): PropertyDecorator {
  return applyDecorators(Matches(/^[^\0]*$/), Length(min, max), IsString());
}

/** The field may be left out. Unlike `@IsOptional()`, it lets no `null` through. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

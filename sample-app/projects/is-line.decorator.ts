import { applyDecorators } from '@nestjs/common';
import { Matches, MaxLength, type ValidationOptions } from 'class-validator';
import { IsNotBlank } from 'nestjs-mt-errors/class-validator';

const LINE = /^\P{Cc}*$/u;

/** Whether a text has no control characters: PostgreSQL keeps no NUL. */
export function isLine(text: string): boolean {
  return LINE.test(text);
}

/** A text as names and ids are: not blank, of one line, not too long. */
export function IsLine(max = 50, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(IsNotBlank(options), MaxLength(max, options), Matches(LINE, options));
}

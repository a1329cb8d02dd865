import type { ExceptionFilter, PipeTransform } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import { ErrorFilter } from '../filters/error.filter.js';
import { FILTER_TYPES } from './nest-internals.js';

/** What stands beside the module and keeps failures from it. */
export function findConflicts(config: ApplicationConfig): string[] {
  return [
    ...config.getGlobalFilters().filter(isForeignCatchAll).map(describeFilter),
    ...config.getGlobalPipes().filter(isStockValidationPipe).map(describePipe),
  ];
}

function isForeignCatchAll(filter: ExceptionFilter): boolean {
  if (filter instanceof ErrorFilter) return false;
  const types: unknown = Reflect.getMetadata(FILTER_TYPES, filter.constructor);
  return Array.isArray(types) && types.length === 0;
}

function describeFilter({ constructor: { name } }: ExceptionFilter): string {
  return (
    `${name} is a global catch-all filter, so no failure reaches MtErrors: remove it, ` +
    `name the exceptions that it is for in @Catch(), or give MtErrorsModule the option filter: 'first'`
  );
}

function isStockValidationPipe(pipe: PipeTransform): boolean {
  return pipe.constructor === ValidationPipe && !hasMtFactory(pipe);
}

function hasMtFactory(pipe: PipeTransform): boolean {
  const { exceptionFactory } = pipe as { exceptionFactory?: { isMtErrors?: boolean } };
  return exceptionFactory?.isMtErrors === true;
}

function describePipe(): string {
  return (
    'a global ValidationPipe answers without codes: use MtValidationPipe of ' +
    'nestjs-mt-errors/class-validator, or give it exceptionFactory: mtExceptionFactory()'
  );
}

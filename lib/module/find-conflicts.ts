import type { ExceptionFilter, PipeTransform } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import { ErrorFilter } from '../filters/error.filter.js';
import type { ResolvedOptions } from './resolve-options.js';
import { FILTER_TYPES } from './nest-internals.js';

type Class = Pick<Function, 'name'> & object;

/** What stands beside the module and keeps failures from it. */
export function findConflicts(
  config: ApplicationConfig,
  { filter }: Pick<ResolvedOptions, 'filter'>,
): string[] {
  return [
    ...(filter === false ? [] : findFilters(config, filter)),
    ...config.getGlobalPipes().filter(isStockValidationPipe).map(describePipe),
    ...scoped(config.getGlobalRequestPipes()).filter(isStockClass).map(describePipe),
  ];
}

function findFilters(config: ApplicationConfig, place: 'last' | 'first'): string[] {
  const describe = place === 'first' ? describeSilenced : describeFilter;
  return [
    ...config.getGlobalFilters().filter(isForeign).map(classOf).filter(isCatchAll).map(describe),
    ...scoped(config.getGlobalRequestFilters()).filter(isCatchAll).map(describeScoped),
  ];
}

/** The classes of what is made anew for each request. */
function scoped(wrappers: readonly { readonly metatype: unknown }[]): Class[] {
  return wrappers.map(({ metatype }) => metatype).filter((type) => typeof type === 'function');
}

function isForeign(filter: ExceptionFilter): boolean {
  return !(filter instanceof ErrorFilter);
}

function classOf({ constructor }: object): Class {
  return constructor;
}

function isCatchAll(type: Class): boolean {
  const types: unknown = Reflect.getMetadata(FILTER_TYPES, type);
  return Array.isArray(types) && types.length === 0;
}

function describeFilter({ name }: Class): string {
  return (
    `${name} is a global catch-all filter, so no failure reaches MtErrors: remove it, ` +
    `name the exceptions that it is for in @Catch(), or give MtErrorsModule the option filter: 'first'`
  );
}

function describeSilenced({ name }: Class): string {
  return (
    `${name} is a global catch-all filter that is never asked, because MtErrorsModule goes first: ` +
    `remove it, or the option filter: 'first'`
  );
}

/** Nest asks those before any other, whatever their place. */
function describeScoped({ name }: Class): string {
  return (
    `${name} is a global catch-all filter with a scope, so no failure of a controller reaches ` +
    `MtErrors: remove it, or name the exceptions that it is for in @Catch()`
  );
}

function isStockValidationPipe(pipe: PipeTransform): boolean {
  return isStockClass(pipe.constructor) && !hasMtFactory(pipe);
}

function isStockClass(type: Class): boolean {
  return type === ValidationPipe;
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

import type { ExceptionFilter, Type } from '@nestjs/common';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { giveConnectionFilter, guardConnections } from './guard-connections.js';
import { MtHandlerFilter } from './handler-filter.js';
import { EXCEPTION_FILTERS, GATEWAY, MESSAGE_PATTERN } from './nest-internals.js';

type Place = 'first' | 'last';
type NestModuleRef = ModulesContainer extends Map<string, infer Module> ? Module : never;

/**
 * Brings the filter to message handlers and gateways. It must run before Nest connects them, which
 * is while providers are made; a second run changes nothing.
 */
export function installHandlerFilters(
  modules: ModulesContainer,
  filter: ExceptionFilter,
  place: Place,
): void {
  for (const module of modules.values()) {
    const controllers = classesOf(module.controllers);
    const gateways = classesOf(module.providers).filter((type) => isMarked(GATEWAY, type));
    const handlers = controllers.flatMap(handlersOf);
    for (const { method, type } of handlers) useOnMethod(method, type, place);
    for (const type of gateways) useOnGateway(type, place);
    if (handlers.length + gateways.length > 0) provide(module, filter);
  }
}

/** Gives the gateways, once they are made, the filter for what fails while a client connects. */
export function giveConnectionFilters(modules: ModulesContainer, filter: ExceptionFilter): void {
  for (const module of modules.values()) {
    for (const { metatype, instance } of module.providers.values()) {
      if (isClass(metatype) && isMarked(GATEWAY, metatype)) giveConnectionFilter(instance, filter);
    }
  }
}

function classesOf(wrappers: NestModuleRef['controllers'] | NestModuleRef['providers']): Type[] {
  return [...wrappers.values()].map(({ metatype }) => metatype as unknown).filter(isClass);
}

function isClass(type: unknown): type is Type {
  return typeof type === 'function' && typeof type.prototype === 'object';
}

function handlersOf(type: Type): { method: object; type: Type }[] {
  const prototype = type.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ method: prototype[name]!, type }))
    .filter(({ method }) => isMarked(MESSAGE_PATTERN, method));
}

/** Filters of the method and of its class keep their turn before or after ours. */
function useOnMethod(method: object, type: Type, place: Place): void {
  const own = others(method);
  const ofClass = others(type);
  const filters = place === 'first' ? [...own, MtHandlerFilter] : withOurs(ofClass, own);
  Reflect.defineMetadata(EXCEPTION_FILTERS, filters, method);
}

function withOurs(ofClass: readonly unknown[], own: readonly unknown[]): unknown[] {
  return [MtHandlerFilter, ...ofClass.filter((filter) => !own.includes(filter)), ...own];
}

function useOnGateway(type: Type, place: Place): void {
  const own = others(type);
  const filters = place === 'first' ? [...own, MtHandlerFilter] : [MtHandlerFilter, ...own];
  Reflect.defineMetadata(EXCEPTION_FILTERS, filters, type);
  guardConnections(type);
}

function others(target: object): unknown[] {
  const filters: unknown = Reflect.getMetadata(EXCEPTION_FILTERS, target);
  return Array.isArray(filters) ? filters.filter((filter) => filter !== MtHandlerFilter) : [];
}

/** As the scanner does with a filter class that it finds, which it did before we came. */
function provide(module: NestModuleRef, filter: ExceptionFilter): void {
  module.addInjectable({ provide: MtHandlerFilter, useValue: filter }, 'filter');
}

function isMarked(key: string, target: object): boolean {
  return Reflect.hasMetadata(key, target);
}

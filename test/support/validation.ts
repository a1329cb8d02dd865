import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { MtException } from 'nestjs-mt-errors';
import type { Violation } from 'nestjs-mt-errors';

/** A class with one property. */
export function dtoWith(...decorators: PropertyDecorator[]): Type<{ value: unknown }> {
  class Dto {
    value: unknown;
  }
  // As TypeScript applies them: the one next to the property first.
  for (const decorate of decorators.toReversed()) decorate(Dto.prototype, 'value');
  return Dto;
}

/** What a pipe throws for a value; `undefined` where it accepts it. */
export async function rejection(
  pipe: PipeTransform,
  value: unknown,
  metadata: Partial<ArgumentMetadata> & { metatype?: unknown },
): Promise<MtException | undefined> {
  try {
    await pipe.transform(value, { type: 'body', ...metadata } as ArgumentMetadata);
    return undefined;
  } catch (thrown) {
    if (MtException.is(thrown)) return thrown;
    throw thrown;
  }
}

/** The violations that a pipe throws. */
export async function violations(
  pipe: PipeTransform,
  value: unknown,
  metatype: unknown,
  metadata: Partial<ArgumentMetadata> = {},
): Promise<readonly Violation[]> {
  return (await rejection(pipe, value, { ...metadata, metatype } as never))?.violations ?? [];
}

import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { badOption, isMissing, missing, pipeFailure } from './pipe-failure.js';

/** A TypeScript enum, an object whose values are the members, or a list of them. */
export type EnumLike<Value extends string | number> =
  Readonly<Record<string, Value | string>> | readonly Value[];

/** Whether the value must be there. */
export interface ParseEnumOptions {
  /** Lets a missing value pass as `undefined`. @default false */
  readonly optional?: boolean;
}

/**
 * A member of an enum. Members that are numbers are also known by their texts.
 *
 * @throws ENUM_VALUE_INVALID (0058) with the members; MUST_NOT_BE_NULL (0037) for a missing value
 * @example @Query('state', new MtParseEnumPipe(OrderState)) state: OrderState
 * @example @Query('order', new MtParseEnumPipe(['asc', 'desc'])) order: 'asc' | 'desc'
 */
export class MtParseEnumPipe<Value extends string | number> implements PipeTransform<
  unknown,
  Value | undefined
> {
  private readonly members: ReadonlyMap<string, Value>;
  private readonly allowed: readonly string[];

  constructor(
    members: EnumLike<Value>,
    private readonly options: ParseEnumOptions = {},
  ) {
    const values = typeof members === 'object' && members !== null ? valuesOf(members) : [];
    if (values.length === 0) {
      throw badOption('new MtParseEnumPipe()', 'the enum', members, 'give one that has members');
    }
    this.members = new Map(values.map((value) => [String(value), value]));
    this.allowed = [...this.members.keys()];
  }

  transform(value: unknown, metadata: ArgumentMetadata): Value | undefined {
    if (isMissing(value)) {
      if (this.options.optional) return undefined;
      throw missing(metadata);
    }
    const isScalar = typeof value === 'string' || typeof value === 'number';
    const member = isScalar ? this.members.get(String(value)) : undefined;
    if (member !== undefined && (typeof value === 'string' || member === value)) return member;
    const params = { allowed: this.allowed };
    throw pipeFailure(MtErrors.ENUM_VALUE_INVALID, { rule: 'parseEnum', params }, metadata);
  }
}

/** The members of an enum, without the names that TypeScript adds for members that are numbers. */
function valuesOf<Value extends string | number>(members: EnumLike<Value>): Value[] {
  if (Array.isArray(members)) return [...(members as readonly Value[])];
  const byName = members as Readonly<Record<string, Value>>;
  const isReverse = (name: string): boolean =>
    typeof byName[byName[name] as string] === 'number' &&
    String(byName[byName[name] as string]) === name;
  return Object.keys(byName)
    .filter((name) => !isReverse(name))
    .map((name) => byName[name] as Value);
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsByteLength,
  IsDefined,
  IsDivisibleBy,
  IsEmail,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  MinDate,
  Min,
  MinLength,
  registerDecorator,
  validate,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { defineErrors, MtValidationException } from 'nestjs-mt-errors';
import { IsNotBlank, MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { dtoWith, rejection, violations } from '../../support/validation.js';

const pipe = new MtValidationPipe();

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    NUMBER_INVALID: {
      code: '3001',
      kind: 'validation',
      status: 422,
      title: { en: 'No order number' },
    },
  },
);

class ItemDto {
  @MinLength(6) name!: string;
  @Min(1) count!: number;
}

class OrderDto {
  @IsString() @MinLength(3) title!: string;
  @ValidateNested() @ArrayMinSize(1) @Type(() => ItemDto) items!: ItemDto[];
}

describe('MtValidationPipe', () => {
  it('hands on valid input, transformed where it is asked to', async () => {
    const body = { title: 'abc', items: [{ name: 'abcdef', count: 1 }] };
    const metadata = { type: 'body', metatype: OrderDto } as const;
    expect(await pipe.transform(body, metadata)).toBe(body);
    const made = await new MtValidationPipe({ transform: true }).transform(body, metadata);
    expect(made).toBeInstanceOf(OrderDto);
  });

  it('throws the first failure with all failures as its violations', async () => {
    const exception = await rejection(
      pipe,
      {
        title: 'ab',
        items: [
          { name: 'short', count: 1 },
          { name: 'abcdef', count: 0 },
        ],
      },
      { metatype: OrderDto },
    );
    expect(exception).toBeInstanceOf(MtValidationException);
    expect(exception?.code).toBe('0038');
    expect(exception?.params).toEqual({ min: 3 });
    expect(exception?.violations).toEqual([
      {
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'minLength',
        pointer: '#/title',
        source: 'body',
        params: { min: 3 },
      },
      {
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'minLength',
        pointer: '#/items/0/name',
        source: 'body',
        params: { min: 6 },
      },
      {
        code: '0044',
        key: 'NUMBER_BELOW_MINIMUM',
        rule: 'min',
        pointer: '#/items/1/count',
        source: 'body',
        params: { min: 1 },
      },
    ]);
  });

  it('says which part of the request failed', async () => {
    const of = async (type: 'query' | 'param' | 'custom', data?: string) =>
      (
        await violations(
          new MtValidationPipe({ validateCustomDecorators: true }),
          { name: 'abcdef', count: 0 },
          ItemDto,
          { type, data },
        )
      ).map(({ source, pointer }) => [source, pointer]);
    expect(await of('query')).toEqual([['query', '#/count']]);
    expect(await of('param', 'item')).toEqual([['param', '#/item/count']]);
    expect(await of('custom')).toEqual([['custom', '#/count']]);
  });

  it('passes its options to the pipe of Nest', async () => {
    const grouped = dtoWith(Min(9, { groups: ['y'] }), Min(3, { groups: ['x'] }));
    const found = await violations(new MtValidationPipe({ groups: ['y'] }), { value: 1 }, grouped);
    expect(found.map(({ params }) => params)).toEqual([{ min: 9 }]);
    const strict = new MtValidationPipe({ stopAtFirstError: true, expectedType: ItemDto });
    expect(await violations(strict, { name: 5, count: 1 }, Object)).toHaveLength(1);
    const status = new MtValidationPipe({ errorHttpStatusCode: 422 });
    expect((await rejection(status, {}, { metatype: ItemDto }))?.status).toBe(422);
  });

  it('gives the code alone where the list is switched off', async () => {
    const exception = await rejection(
      new MtValidationPipe({ disableErrorMessages: true }),
      { name: 'x', count: 0 },
      { metatype: ItemDto },
    );
    expect([exception?.code, exception?.params, exception?.violations]).toEqual([
      '0038',
      { min: 6 },
      [],
    ]);
  });

  it('leaves alone what is not validated', async () => {
    expect(await rejection(pipe, nested(5000), { metatype: Object })).toBeUndefined();
    expect(
      await rejection(pipe, nested(5000), { metatype: ItemDto, type: 'custom' }),
    ).toBeUndefined();
  });

  it('reports unknown properties last, and in a query under the code for them', async () => {
    const forbid = new MtValidationPipe({ whitelist: true, forbidNonWhitelisted: true });
    const input = { zzz: 1, 'a/b~c': 2, name: 'x', count: 1 };
    expect(
      (await violations(forbid, input, ItemDto)).map(({ code, pointer }) => [code, pointer]),
    ).toEqual([
      ['0038', '#/name'],
      ['0049', '#/zzz'],
      ['0049', '#/a~1b~0c'],
    ]);
    const inQuery = await violations(forbid, input, ItemDto, { type: 'query' });
    expect(inQuery.map(({ code }) => code)).toEqual(['0038', '0028', '0028']);
    const own = new MtValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      codes: { whitelistValidation: '0049' },
    });
    const kept = await violations(own, input, ItemDto, { type: 'query' });
    expect(kept.map(({ code }) => code)).toEqual(['0038', '0049', '0049']);
  });
});

describe('The place of a violation', () => {
  it('is a JSON Pointer as a URI fragment', async () => {
    const forbid = new MtValidationPipe({ whitelist: true, forbidNonWhitelisted: true });
    const names = ['a b', 'ü', '%', '"', 'a.b', '', '\uD800', 'x'.repeat(65)];
    const input = Object.fromEntries(names.map((name) => [name, 1]));
    const found = await violations(forbid, input, dtoWith(IsOptional()));
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '#/a%20b',
      '#/%C3%BC',
      '#/%25',
      '#/%22',
      '#/a.b',
      '#/',
      '#/%EF%BF%BD',
      `#/${'x'.repeat(64)}`,
    ]);
  });

  it('is the index in arrays of arrays and in Sets, and the key in Maps', async () => {
    class Leaf {
      @IsInt() n!: number;
    }
    class Dto {
      @ValidateNested() @Type(() => Leaf) rows!: Leaf[][];
      @ValidateNested() @Type(() => Leaf) set!: Set<Leaf>;
      @ValidateNested() @Type(() => Leaf) map!: Map<string, Leaf>;
    }
    const input = {
      rows: [[{ n: 1 }], [{ n: 2 }, { n: 'x' }]],
      set: [{ n: 1 }, { n: 'x' }],
      map: { 'a.b': { n: 'x' } },
    };
    expect((await violations(pipe, input, Dto)).map(({ pointer }) => pointer)).toEqual([
      '#/rows/1/1/n',
      '#/set/1/n',
      '#/map/a.b/n',
    ]);
  });

  it('is the body itself where the body is no object', async () => {
    const optional = dtoWith(IsOptional(), IsString());
    for (const body of [[1], 'text', 5]) {
      expect(await violations(pipe, body, optional)).toEqual([
        {
          code: '0049',
          key: 'HTTP_VALIDATION_FAILED',
          rule: 'isObject',
          pointer: '#',
          source: 'body',
        },
      ]);
    }
    const part = await violations(pipe, [1], optional, { data: 'user' });
    expect(part.map(({ pointer }) => pointer)).toEqual(['#/user']);
  });

  it('has the rules of the class where an array stands for it', async () => {
    expect(await violations(pipe, [1], ItemDto)).toEqual([
      {
        code: '0037',
        key: 'MUST_NOT_BE_NULL',
        rule: 'minLength',
        text: 'isDefined',
        pointer: '#/name',
        source: 'body',
        params: { min: 6 },
      },
      {
        code: '0037',
        key: 'MUST_NOT_BE_NULL',
        rule: 'min',
        text: 'isDefined',
        pointer: '#/count',
        source: 'body',
        params: { min: 1 },
      },
    ]);
  });

  it('is that of a binary value in a nested property', async () => {
    const found = await violations(pipe, { title: 'abc', items: Buffer.from('x') }, OrderDto);
    expect(found.map(({ code, rule, pointer }) => [code, rule, pointer])).toEqual([
      ['0049', 'nestedValidation', '#/items'],
    ]);
  });
});

describe('Elements of a collection', () => {
  it('are named where a rule for each of them fails', async () => {
    const each = { each: true };
    const of = async (decorator: PropertyDecorator, value: unknown) =>
      (await violations(pipe, { value }, dtoWith(decorator))).map(({ code, pointer }) => [
        code,
        pointer,
      ]);
    expect(await of(MinLength(3, each), ['abc', 'ab', 'a'])).toEqual([['0038', '#/value/1']]);
    expect(await of(MinLength(3, each), ['abc', 7])).toEqual([['0049', '#/value/1']]);
    expect(await of(MinLength(3, each), ['abc', null])).toEqual([['0042', '#/value/1']]);
    expect(await of(Length(2, 3, each), ['ab', 'abcd'])).toEqual([['0039', '#/value/1']]);
    expect(await of(MinLength(3, each), 'ab')).toEqual([['0038', '#/value']]);
    expect(await of(Matches(/a/, each), ['a', 'b'])).toEqual([['0040', '#/value']]);
    expect(await of(Matches(/a/, each), ['a', null])).toEqual([['0042', '#/value/1']]);
    expect(await of(IsEmail({}, each), Array(10_001).fill('a@b.io').with(10_000, 'x'))).toEqual([
      ['0047', '#/value'],
    ]);
  });

  it('of a Set are named by their position', async () => {
    class Dto {
      @IsInt({ each: true }) @Type(() => Object) value!: Set<number>;
    }
    expect(
      (await violations(pipe, { value: [1, 'x'] }, Dto)).map(({ pointer }) => pointer),
    ).toEqual(['#/value/1']);
  });

  it('of a Map are named by their key', async () => {
    class Dto {
      @IsInt({ each: true }) @Type(() => Object) value!: Map<string, number>;
    }
    expect(await violations(pipe, { value: { a: 1, b: 'x' } }, Dto)).toEqual([
      {
        code: '0049',
        key: 'HTTP_VALIDATION_FAILED',
        rule: 'isInt',
        pointer: '#/value/b',
        source: 'body',
      },
    ]);
  });
});

describe('The order of violations', () => {
  it('within a value is that of the original services', async () => {
    const type = dtoWith(
      IsEmail(),
      MaxLength(1),
      Matches(/^\d+$/),
      IsIn(['a']),
      Equals('b'),
      IsUUID(),
    );
    const all = await violations(pipe, { value: 'xyz' }, type);
    expect(all.map(({ code }) => code)).toEqual(['0039', '0040', '0047', '0058', '0045', '0049']);
    const wrong = await violations(
      pipe,
      { value: 5 },
      dtoWith(IsEmail(), MinLength(3), IsString()),
    );
    expect(wrong.map(({ rule, code }) => [rule, code])).toEqual([
      ['isString', '0049'],
      ['minLength', '0049'],
      ['isEmail', '0047'],
    ]);
    const blank = await violations(pipe, { value: ' ' }, dtoWith(MinLength(3), IsNotBlank()));
    expect(blank.map(({ code }) => code)).toEqual(['0036', '0038']);
  });

  it('between values is that of the class, whatever the input says first', async () => {
    const found = await violations(pipe, { items: [], title: '' }, OrderDto);
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['0038', '#/title'],
      ['0041', '#/items'],
    ]);
  });

  it('puts a collection before its elements', async () => {
    class Dto {
      @ArrayMaxSize(1) @ValidateNested() @Type(() => ItemDto) items!: ItemDto[];
    }
    const input = {
      items: [
        { name: 'abcdef', count: 1 },
        { name: 'x', count: 1 },
      ],
    };
    expect((await violations(pipe, input, Dto)).map(({ pointer }) => pointer)).toEqual([
      '#/items',
      '#/items/1/name',
    ]);
  });

  it('does not depend on which asynchronous rule answers first', async () => {
    const later = (name: string, ms: number) => (object: object, propertyName: string | symbol) =>
      registerDecorator({
        name,
        target: object.constructor,
        propertyName: propertyName as string,
        validator: {
          validate: () => new Promise<boolean>((resolve) => setTimeout(resolve, ms, false)),
        },
      });
    const type = dtoWith(later('quick', 1), later('slow', 20));
    expect((await violations(pipe, { value: 1 }, type)).map(({ rule }) => rule)).toEqual([
      'slow',
      'quick',
    ]);
  });
});

describe('The parameters of a violation', () => {
  const paramsOf = async (decorator: PropertyDecorator, value: unknown) =>
    (await violations(pipe, { value }, dtoWith(decorator)))[0]?.params;

  it('are those of its decorator', async () => {
    expect(await paramsOf(Length(3, 5), 'ab')).toEqual({ min: 3, max: 5 });
    expect(await paramsOf(Length(3), 'ab')).toEqual({ min: 3 });
    expect(await paramsOf(IsByteLength(3, 5), 'ab')).toEqual({ min: 3, max: 5 });
    expect(await paramsOf(IsIn(['a', 1, true]), 'z')).toEqual({ allowed: ['a', '1', 'true'] });
    expect(await paramsOf(IsEnum({ A: 'a', B: 'b' }), 'z')).toEqual({ allowed: ['a', 'b'] });
    expect(await paramsOf(IsIn(Array.from({ length: 60 }, (_, i) => `${i}`)), 'z')).toEqual({
      allowed: Array.from({ length: 50 }, (_, i) => `${i}`),
    });
    expect(await paramsOf(Equals('b'), 'z')).toEqual({ expected: 'b' });
    expect(await paramsOf(Equals({ secret: 1 }), 'z')).toEqual({});
    expect(await paramsOf(IsDivisibleBy(3), 4)).toEqual({ divisor: 3 });
    expect(await paramsOf(IsUUID('4'), 'x')).toEqual({ version: '4' });
    expect(await paramsOf(Matches(/secret/), 'x')).toBeUndefined();
    expect(await paramsOf(Max(Infinity), NaN)).toEqual({});
  });

  it('show dates in ISO form, also where a function makes them', async () => {
    const day = new Date('2024-05-06T00:00:00.000Z');
    const past = new Date(0);
    expect(await paramsOf(MinDate(day), past)).toEqual({ min: '2024-05-06T00:00:00.000Z' });
    expect(
      await paramsOf(
        MinDate(() => day),
        past,
      ),
    ).toEqual({ min: '2024-05-06T00:00:00.000Z' });
    expect(await paramsOf(MinDate(new Date(NaN)), past)).toEqual({});
  });
});

describe('A message on a decorator', () => {
  const detailOf = async (options: ValidationOptions, value: unknown = 'x') =>
    (await violations(pipe, { value }, dtoWith(MinLength(3, options))))[0]?.detail;

  it('is the detail, with the property and the arguments in it', async () => {
    expect(await detailOf({ message: 'Too short' })).toBe('Too short');
    expect(await detailOf({ message: '$property needs $constraint1' })).toBe('value needs 3');
    expect(await detailOf({ message: ({ property }) => `${property} is short` })).toBe(
      'value is short',
    );
  });

  it('is not shown where it would repeat the value or name the class', async () => {
    expect(await detailOf({ message: '$value is short' })).toBeUndefined();
    expect(await detailOf({ message: '$target is short' })).toBeUndefined();
    expect(await detailOf({ message: ({ value }) => `${value} is short` })).toBeUndefined();
    expect(await detailOf({ message: ({ object }) => Object.keys(object).join() })).toBeUndefined();
    expect(await detailOf({ message: ({ targetName }) => targetName })).toBeUndefined();
    expect(await detailOf({ message: () => '$value is short' })).toBeUndefined();
    expect(await detailOf({ message: (args) => JSON.stringify(args) })).toBeUndefined();
  });

  it('that class-validator wrote itself is not one', async () => {
    expect(await detailOf({})).toBeUndefined();
    const nestedOnes = dtoWith(ValidateNested(), ValidateNested({ each: true }));
    expect((await violations(pipe, { value: 'x' }, nestedOnes))[0]?.detail).toBeUndefined();
    const own = dtoWith(ValidateNested({ message: 'An object, please' }));
    expect((await violations(pipe, { value: 'x' }, own))[0]?.detail).toBe('An object, please');
    expect((await violations(pipe, { value: ['x'] }, own))[0]?.detail).toBe('An object, please');
  });

  it('that throws when it is asked again is left out', async () => {
    let asked = 0;
    const message = () => {
      if (asked++ > 0) throw new Error('only once');
      return 'once';
    };
    expect(await detailOf({ message })).toBeUndefined();
  });
});

describe('Several decorators of one kind on a property', () => {
  const found = async (value: unknown, ...decorators: PropertyDecorator[]) =>
    (await violations(pipe, { value }, dtoWith(...decorators))).map(({ code, params, detail }) => [
      code,
      params,
      detail,
    ]);

  it('are told apart by asking them again', async () => {
    const two = [MinLength(5, { message: 'five' }), MinLength(3, { message: 'three' })];
    expect(await found('abcd', ...two)).toEqual([['0038', { min: 5 }, 'five']]);
    expect(await found('ab', ...two)).toEqual([['0038', { min: 5 }, 'five']]);
    const each = { each: true };
    expect(await found(['abcd'], MinLength(5, each), MinLength(3, each))).toEqual([
      ['0038', { min: 5 }, undefined],
    ]);
    const skipped = MinLength(5, { validateIf: () => false });
    expect(await found('ab', skipped, MinLength(3))).toEqual([['0038', { min: 3 }, undefined]]);
  });

  it('are told apart by their messages where they are patterns', async () => {
    const two = [Matches(/[A-Z]/, { message: 'capital' }), Matches(/\d/, { message: 'digit' })];
    expect(await found('a1', ...two)).toEqual([['0040', undefined, 'capital']]);
    expect(await found('A', ...two)).toEqual([['0040', undefined, 'digit']]);
  });

  it('give the plain code where they cannot be told apart', async () => {
    const own = { context: { mt: { code: '0036' } } };
    expect(await found('a', Matches(/[A-Z]/, own), Matches(/\d/))).toEqual([
      ['0040', undefined, undefined],
    ]);
  });
});

describe('Codes of the application', () => {
  it('replace those of a rule, but not the answer to a missing or a wrong value', async () => {
    const own = new MtValidationPipe({
      codes: { min: '0038', 'isLength.max': OrderErrors.NUMBER_INVALID },
    });
    const codes = async (decorator: PropertyDecorator, value: unknown) =>
      (await violations(own, { value }, dtoWith(decorator))).map(({ code }) => code);
    expect(await codes(Min(5), 4)).toEqual(['0038']);
    expect(await codes(Min(5), null)).toEqual(['0037']);
    expect(await codes(Min(5), 'x')).toEqual(['0049']);
    expect(await codes(Length(2, 3), 'a')).toEqual(['0038']);
    expect(await codes(Length(2, 3), 'abcd')).toEqual(['3001']);
  });

  it('on a decorator win over everything', async () => {
    const context = { mt: { code: OrderErrors.NUMBER_INVALID, params: { digits: 8, secret: {} } } };
    const type = dtoWith(MinLength(3, { context }));
    const own = new MtValidationPipe({ codes: { minLength: '0040' } });
    for (const value of ['x', 7, null]) {
      const exception = await rejection(own, { value }, { metatype: type });
      expect([exception?.code, exception?.status]).toEqual(['3001', 422]);
      expect(exception?.violations).toEqual([
        {
          code: '3001',
          key: 'NUMBER_INVALID',
          rule: 'minLength',
          text: 'NUMBER_INVALID',
          pointer: '#/value',
          source: 'body',
          params: { min: 3, digits: 8 },
        },
      ]);
    }
    const byCode = dtoWith(Matches(/\S/, { context: { mt: { code: '0036' } } }));
    expect((await violations(pipe, { value: ' ' }, byCode))[0]?.code).toBe('0036');
    const other = dtoWith(Matches(/\S/, { context: { mt: 'x', other: 1 } }));
    expect((await violations(pipe, { value: ' ' }, other))[0]?.code).toBe('0040');
  });

  it('cover custom rules by name', async () => {
    const isOdd = (object: object, propertyName: string | symbol) =>
      registerDecorator({
        name: 'isOdd',
        target: object.constructor,
        propertyName: propertyName as string,
        validator: { validate: (value) => (value as number) % 2 === 1 },
      });
    const own = new MtValidationPipe({ codes: { isOdd: '0058' } });
    expect((await violations(own, { value: 2 }, dtoWith(isOdd)))[0]?.code).toBe('0058');
    expect((await violations(pipe, { value: 2 }, dtoWith(isOdd)))[0]?.code).toBe('0049');
  });
});

describe('Used wrongly, MtValidationPipe says so', () => {
  it('when a code is in no catalogue', () => {
    const make = () => new MtValidationPipe({ codes: { min: '9999' as '0038' } });
    expect(make).toThrow(
      "codes.min is '9999', which no built-in entry has as its code: correct the code, or give the entry itself, for example OrderErrors.ORDER_NOT_FOUND",
    );
    const number = () => new MtValidationPipe({ codes: { min: 38 as never } });
    expect(number).toThrow('codes.min is a value of type number, which');
  });

  it('when a decorator names such a code', async () => {
    const type = dtoWith(MinLength(3, { context: { mt: { code: '9999' } } }));
    await expect(pipe.transform({ value: 'x' }, { type: 'body', metatype: type })).rejects.toThrow(
      "context.mt.code of minLength on Dto.value is '9999', which no built-in entry has as its code",
    );
  });

  it('when it is given an exceptionFactory', () => {
    const options = { exceptionFactory: () => new Error('x') } as object;
    expect(() => new MtValidationPipe(options)).toThrow(
      "new MtValidationPipe({ exceptionFactory }): this pipe makes its exceptions itself. Leave exceptionFactory out, or use Nest's ValidationPipe with exceptionFactory: mtExceptionFactory()",
    );
  });

  it.each([0, 501, 1.5, NaN, '64'])('when maxDepth is %p', (maxDepth) => {
    expect(() => new MtValidationPipe({ maxDepth: maxDepth as number })).toThrow(
      `new MtValidationPipe({ maxDepth: ${maxDepth} }): give an integer from 1 to 500, or leave it out for 64`,
    );
  });
});

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

describe('Hostile input', () => {
  it('nested too deeply is refused before anything recurses into it', async () => {
    const type = dtoWith(IsOptional());
    for (const levels of [65, 4000, 9000, 100_000]) {
      const exception = await rejection(pipe, { value: nested(levels - 1) }, { metatype: type });
      expect(exception?.violations).toEqual([
        {
          code: '0049',
          key: 'HTTP_VALIDATION_FAILED',
          rule: 'depth',
          pointer: '#',
          source: 'body',
          params: { max: 64 },
        },
      ]);
    }
    expect(await rejection(pipe, { value: nested(63) }, { metatype: type })).toBeUndefined();
    const deeper = new MtValidationPipe({ maxDepth: 500 });
    expect(await rejection(deeper, { value: nested(499) }, { metatype: type })).toBeUndefined();
  });

  it('that contains itself is refused', async () => {
    const cycle: Record<string, unknown> = { map: new Map(), set: new Set() };
    cycle.a = cycle;
    cycle.b = [cycle, cycle];
    (cycle.map as Map<string, unknown>).set('c', cycle);
    (cycle.set as Set<unknown>).add(cycle);
    expect(
      (await rejection(pipe, { value: cycle }, { metatype: dtoWith(IsOptional()) }))?.code,
    ).toBe('0049');
  });

  it('for a class that contains itself is refused too', async () => {
    class Node {
      @IsOptional() @ValidateNested() @Type(() => Node) next?: Node;
      @IsInt() n!: number;
    }
    const build = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>((next) => ({ n: 1, next }), { n: 'x' });
    expect((await violations(pipe, build(63), Node)).map(({ pointer }) => pointer)).toEqual([
      `#${'/next'.repeat(63)}/n`,
    ]);
    expect((await violations(pipe, build(900), Node)).map(({ rule }) => rule)).toEqual(['depth']);
    const deeper = new MtValidationPipe({ maxDepth: 500 });
    expect((await violations(deeper, build(300), Node)).map(({ pointer }) => pointer)).toEqual([
      `#${'/next'.repeat(64)}`,
    ]);
  });

  it('with thousands of failures is answered with a hundred', async () => {
    const items = Array.from({ length: 5000 }, () => ({ name: 'x', count: 0 }));
    const exception = await rejection(pipe, { title: 'abc', items }, { metatype: OrderDto });
    expect(exception?.violations).toHaveLength(100);
    expect(exception?.violations[99]?.pointer).toBe('#/items/49/count');
  });

  it('never appears in what is thrown', async () => {
    const secret = 'hunter2-'.repeat(1_000_000);
    const type = dtoWith(MaxLength(5, { message: 'no $value' }), IsInt(), Matches(/x/));
    const exception = await rejection(pipe, { value: secret }, { metatype: type });
    expect(exception?.violations).toHaveLength(3);
    expect(JSON.stringify(exception)).not.toContain('hunter2');
    expect(JSON.stringify(exception).length).toBeLessThan(1000);
  });

  it('with names of prototype members finds nothing there', async () => {
    const body = JSON.parse(
      '{"__proto__":{"admin":true},"constructor":{"a":1},"hasOwnProperty":1,"name":"abcdef","count":1}',
    ) as object;
    const forbid = new MtValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
    });
    expect(await rejection(forbid, body, { metatype: ItemDto })).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('does not hide a fault of the application behind a code', async () => {
    const fails = dtoWith(
      ValidateIf(() => {
        throw new Error('broken rule');
      }),
      IsDefined(),
    );
    await expect(pipe.transform({}, { type: 'body', metatype: fails })).rejects.toThrow(
      'broken rule',
    );
  });

  it('for a class without rules is refused where that is asked for', async () => {
    class Empty {}
    const strict = new MtValidationPipe({ forbidUnknownValues: true });
    expect(await violations(strict, {}, Empty)).toEqual([
      {
        code: '0049',
        key: 'HTTP_VALIDATION_FAILED',
        rule: 'unknownValue',
        pointer: '#',
        source: 'body',
      },
    ]);
  });

  it('does not run a pattern a second time', async () => {
    let runs = 0;
    class Counted extends RegExp {
      override exec(text: string): RegExpExecArray | null {
        runs++;
        return super.exec(text);
      }
    }
    const type = dtoWith(Matches(new Counted('^a+$')), Matches(/^c/));
    const each = dtoWith(Matches(new Counted('^a+$'), { each: true }));
    await validate(Object.assign(new type(), { value: 'b' }));
    await validate(Object.assign(new each(), { value: ['b'] }));
    expect(runs).toBeGreaterThan(0);
    const once = runs;
    await violations(pipe, { value: 'b' }, type);
    await violations(pipe, { value: ['b'] }, each);
    expect(runs).toBe(once * 2);
  });
});

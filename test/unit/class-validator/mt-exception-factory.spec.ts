import { ParseArrayPipe, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsOptional, Length, Matches, Min, MinLength, ValidateNested } from 'class-validator';
import { MtValidationException } from 'nestjs-mt-errors';
import { mtExceptionFactory } from 'nestjs-mt-errors/class-validator';
import { dtoWith, rejection, violations } from '../../support/validation.js';

const stock = (options: ValidationPipeOptions = {}) =>
  new ValidationPipe({ exceptionFactory: mtExceptionFactory(), ...options });
const knowing = stock({ validationError: { target: true } });

class ItemDto {
  @MinLength(3, { message: 'Too short' }) name!: string;
}

class Dto {
  @ValidateNested() @Type(() => ItemDto) items!: ItemDto[];
}

const summary = async (pipe: ValidationPipe, value: unknown, ...decorators: PropertyDecorator[]) =>
  (await violations(pipe, { value }, dtoWith(...decorators))).map(
    ({ code, pointer, params, detail }) => ({
      code,
      pointer,
      params,
      detail,
    }),
  );

describe('mtExceptionFactory', () => {
  it('gives the stock pipe codes and places', async () => {
    const exception = await rejection(stock(), { items: [{ name: 'x' }] }, { metatype: Dto });
    expect(exception).toBeInstanceOf(MtValidationException);
    expect(exception?.code).toBe('0038');
    expect(exception?.violations).toStrictEqual([
      { code: '0038', key: 'TOO_SHORT', rule: 'minLength', pointer: '#/items/0/name' },
    ]);
  });

  it('knows parameters, messages and elements where the errors have their target', async () => {
    expect(await violations(knowing, { items: [{ name: 'x' }, null] }, Dto)).toEqual([
      {
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'minLength',
        pointer: '#/items/0/name',
        params: { min: 3 },
        detail: 'Too short',
      },
      {
        code: '0042',
        key: 'ELEMENT_MUST_NOT_BE_NULL',
        rule: 'nestedValidation',
        text: 'isDefined',
        pointer: '#/items/1',
      },
    ]);
    expect(await summary(knowing, ['abc', 'a'], Length(2, 3, { each: true }))).toEqual([
      { code: '0038', pointer: '#/value/1', params: { min: 2, max: 3 } },
    ]);
  });

  it('answers what it cannot know with the plain code', async () => {
    expect(await summary(stock(), 'a', Length(2, 3))).toEqual([
      { code: '0049', pointer: '#/value' },
    ]);
    expect(await summary(stock(), ['a'], MinLength(2, { each: true }))).toEqual([
      { code: '0049', pointer: '#/value' },
    ]);
    expect(await summary(stock(), [null], ValidateNested())).toEqual([
      { code: '0037', pointer: '#/value/0' },
    ]);
    const blind = stock({ validationError: { target: false, value: false } });
    expect(await summary(blind, null, MinLength(2))).toEqual([
      { code: '0038', pointer: '#/value' },
    ]);
    expect(await summary(blind, null, Length(2))).toEqual([{ code: '0049', pointer: '#/value' }]);
  });

  it('reads codes from contexts without a target too', async () => {
    const own = Matches(/\S/, { context: { mt: { code: '0036' } } });
    expect(await summary(stock(), ' ', own)).toEqual([{ code: '0036', pointer: '#/value' }]);
  });

  it('takes codes by rule, and the groups of the pipe', async () => {
    const factory = mtExceptionFactory({ codes: { min: '0038' }, groups: ['y'] });
    const pipe = new ValidationPipe({
      exceptionFactory: factory,
      groups: ['y'],
      validationError: { target: true },
    });
    expect(await summary(pipe, 1, Min(9, { groups: ['y'] }), Min(3, { groups: ['x'] }))).toEqual([
      { code: '0038', pointer: '#/value', params: { min: 9 } },
    ]);
    expect(() => mtExceptionFactory({ codes: { min: 'nope' as '0038' } })).toThrow(
      "codes.min is 'nope'",
    );
  });

  it('answers a list in place of an object', async () => {
    expect(await violations(stock(), [1], dtoWith(IsOptional()))).toEqual([
      { code: '0049', key: 'HTTP_VALIDATION_FAILED', rule: 'isObject', pointer: '#' },
    ]);
  });

  it('serves ParseArrayPipe', async () => {
    const pipe = new ParseArrayPipe({
      items: ItemDto,
      exceptionFactory: mtExceptionFactory() as never,
    });
    expect(await violations(pipe, [{ name: 'x' }], Array)).toEqual([
      { code: '0038', key: 'TOO_SHORT', rule: 'minLength', pointer: '#/name' },
    ]);
    const text = await rejection(pipe, 5, {});
    expect([text?.code, text?.violations.length]).toEqual(['0049', 1]);
  });

  it('never answers errors with an empty list', () => {
    const create = mtExceptionFactory();
    const odd = [
      [],
      [{ property: 'a' }],
      [{ property: 'a', constraints: {}, children: undefined }],
    ];
    for (const errors of odd as never[]) {
      expect(create(errors).violations).toEqual([
        { code: '0049', key: 'HTTP_VALIDATION_FAILED', rule: 'customValidation', pointer: '#' },
      ]);
    }
  });

  it('survives errors that no validator would make', () => {
    const create = mtExceptionFactory();
    type Errors = Parameters<typeof create>[0];
    let deep: object = { property: 'end', constraints: { isEmail: 'x' } };
    for (let level = 0; level < 5000; level++) deep = { property: 'a', children: [deep] };
    expect(create([deep] as Errors).code).toBe('0049');
    const odd: object[] = [
      {
        property: '__proto__',
        constraints: { toString: 'x', constructor: 'x' },
        target: { constructor: 'no class' },
      },
      {
        property: Symbol('s'),
        constraints: { isEmail: 'x' },
        target: Object.create(null) as object,
      },
    ];
    expect(
      create(odd as unknown as Errors).violations.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([
      ['0049', '#/__proto__'],
      ['0049', '#/__proto__'],
      ['0047', '#/Symbol(s)'],
    ]);
  });

  it('is known to the module as one of ours', () => {
    expect(mtExceptionFactory().isMtErrors).toBe(true);
  });
});

import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { type } from 'arktype';
import { defineErrors, MtValidationException } from 'nestjs-mt-errors';
import {
  mtSchemaExceptionFactory,
  MtStandardSchemaValidationPipe,
  type SchemaLike,
} from 'nestjs-mt-errors/standard-schema';
import * as v from 'valibot';
import { z } from 'zod';
import { rejection } from '../../support/validation.js';

const Order = z.object({ title: z.string().min(3), count: z.coerce.number().default(1) });
const pipe = new MtStandardSchemaValidationPipe({ schema: Order });
const body: ArgumentMetadata = { type: 'body' };

const OrderErrors = defineErrors(
  { section: 'orders' },
  { TITLE_TAKEN: { code: '3001', kind: 'conflict', status: 409, title: { en: 'Taken' } } },
);

async function found(
  of: MtStandardSchemaValidationPipe | StandardSchemaValidationPipe,
  value: unknown,
  metadata: Partial<ArgumentMetadata> = {},
) {
  const exception = await rejection(of, value, metadata);
  return exception?.violations.map(({ code, pointer }) => [code, pointer]);
}

describe('MtStandardSchemaValidationPipe', () => {
  it('hands on what the schema makes of the input', async () => {
    expect(await pipe.transform({ title: 'abc', count: '2' }, body)).toEqual({
      title: 'abc',
      count: 2,
    });
  });

  it('hands on the input itself where it is asked to', async () => {
    const as = new MtStandardSchemaValidationPipe({ schema: Order, transform: false });
    const input = { title: 'abc', count: '2' };
    expect(await as.transform(input, body)).toBe(input);
  });

  it('throws the first failure with all failures as its violations', async () => {
    const exception = await rejection(
      pipe,
      { title: 'x', count: 'y' },
      { type: 'query', data: 'order' },
    );
    expect(exception).toBeInstanceOf(MtValidationException);
    expect([exception?.code, exception?.status, exception?.params]).toEqual([
      '0038',
      400,
      { min: 3 },
    ]);
    expect(exception?.violations).toEqual([
      {
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'too_small',
        text: 'minLength',
        pointer: '#/order/title',
        source: 'query',
        params: { min: 3 },
      },
      {
        code: '0049',
        key: 'HTTP_VALIDATION_FAILED',
        rule: 'invalid_type',
        text: 'type',
        pointer: '#/order/count',
        source: 'query',
      },
    ]);
  });

  it('takes the schema of the parameter, and hands on a parameter without one', async () => {
    const global = new MtStandardSchemaValidationPipe();
    expect(await found(global, { title: 'x' }, { schema: Order })).toEqual([['0038', '#/title']]);
    expect(await global.transform('anything', body)).toBe('anything');
  });

  it('leaves decorators of the application alone unless it is asked to validate them', async () => {
    expect(await found(pipe, {}, { type: 'custom' })).toBeUndefined();
    const all = new MtStandardSchemaValidationPipe({
      schema: Order,
      validateCustomDecorators: true,
    });
    expect(await found(all, {}, { type: 'custom' })).toEqual([['0037', '#/title']]);
  });

  it('passes validateOptions to the schema and sets the status', async () => {
    let seen: unknown;
    const schema: SchemaLike = {
      '~standard': {
        vendor: 'mine',
        validate: (value, options) => {
          seen = options;
          return { issues: [{ message: `bad ${value}`, path: ['a', { key: 0 }] }] };
        },
      },
    };
    const own = new MtStandardSchemaValidationPipe({
      schema,
      validateOptions: { strict: 1 },
      errorHttpStatusCode: 422,
    });
    const exception = await rejection(own, { a: ['x'] }, {});
    expect(seen).toEqual({ strict: 1 });
    expect(exception?.status).toBe(422);
    expect(exception?.violations).toEqual([
      {
        code: '0049',
        key: 'HTTP_VALIDATION_FAILED',
        rule: 'schema',
        text: 'custom',
        pointer: '#/a/0',
        source: 'body',
      },
    ]);
    expect(await found(own, { a: [null] })).toEqual([['0042', '#/a/0']]);
    expect(await found(own, { a: 5 })).toEqual([['0042', '#/a/0']]);
  });

  it('reports unknown names in a query under the code for them', async () => {
    const strict = new MtStandardSchemaValidationPipe({ schema: z.strictObject({}) });
    expect(await found(strict, { page: 1 }, { type: 'query' })).toEqual([['0028', '#/page']]);
    expect(await found(strict, { page: 1 })).toEqual([['0049', '#/page']]);
  });

  it('takes codes by rule, under the name of the library or of the text', async () => {
    const number = z.object({ n: z.number().min(5), s: z.string().min(2) });
    const byText = new MtStandardSchemaValidationPipe({ schema: number, codes: { min: '0038' } });
    expect(await found(byText, { n: 1, s: '' })).toEqual([
      ['0038', '#/n'],
      ['0038', '#/s'],
    ]);
    const byRule = new MtStandardSchemaValidationPipe({
      schema: number,
      codes: { too_small: OrderErrors.TITLE_TAKEN },
    });
    expect(await found(byRule, { n: 1, s: '' })).toEqual([
      ['3001', '#/n'],
      ['3001', '#/s'],
    ]);
    expect(await found(byRule, { n: null, s: 'ok' })).toEqual([['0037', '#/n']]);
  });

  it('takes an entry from a rule of zod', async () => {
    const schema = z.string().refine(() => false, { params: { code: OrderErrors.TITLE_TAKEN } });
    const exception = await rejection(new MtStandardSchemaValidationPipe({ schema }), 'x', {});
    expect([exception?.code, exception?.status, exception?.violations[0]?.text]).toEqual([
      '3001',
      409,
      'TITLE_TAKEN',
    ]);
  });
});

describe('Used wrongly, MtStandardSchemaValidationPipe says so', () => {
  it('when it is given a schema in place of options', () => {
    for (const schema of [Order, type({ a: 'string' })] as object[]) {
      expect(() => new MtStandardSchemaValidationPipe(schema)).toThrow(
        'new MtStandardSchemaValidationPipe(schema): the pipe takes options. Write { schema }',
      );
    }
  });

  it.each([[class {}], ['x'], [null], [{ '~standard': 1 }]])('when the schema is %p', (schema) => {
    expect(() => new MtStandardSchemaValidationPipe({ schema: schema as never })).toThrow(
      `new MtStandardSchemaValidationPipe({ schema }): a value of type ${typeof schema} is no Standard Schema. Give a schema of zod, valibot, arktype or another library that has ~standard`,
    );
  });

  it('when a code is in no catalogue or maxDepth is out of range', async () => {
    expect(() => new MtStandardSchemaValidationPipe({ codes: { min: 'x' as '0038' } })).toThrow(
      "codes.min is 'x'",
    );
    expect(() => new MtStandardSchemaValidationPipe({ maxDepth: 0 })).toThrow(
      'new MtStandardSchemaValidationPipe({ maxDepth: 0 }): give an integer from 1 to 500, or leave it out for 64',
    );
    const schema = z.object({
      a: z.string().refine(() => false, { params: { mt: { code: '9999' } } }),
    });
    const wrong = new MtStandardSchemaValidationPipe({ schema });
    await expect(wrong.transform({ a: 'x' }, body)).rejects.toThrow(
      "params.mt.code of custom on a is '9999', which no built-in entry has as its code",
    );
  });
});

describe('The factory for the pipe of Nest 12', () => {
  const factory = mtSchemaExceptionFactory();
  const stock = new StandardSchemaValidationPipe({ exceptionFactory: factory });

  it('gives it codes', async () => {
    expect(factory.isMtErrors).toBe(true);
    expect(await found(stock, { title: 'x' }, { schema: Order })).toEqual([['0038', '#/title']]);
    const schema = v.object({ a: v.string(), b: v.array(v.string()) });
    expect(await found(stock, { b: [null] }, { schema })).toEqual([
      ['0037', '#/a'],
      ['0042', '#/b/0'],
    ]);
    expect(await found(stock, {}, { schema: type({ a: 'string' }) as never })).toEqual([
      ['0037', '#/a'],
    ]);
  });

  it('cannot tell with zod what is missing', async () => {
    expect(await found(stock, {}, { schema: Order })).toEqual([['0049', '#/title']]);
    const list = z.array(z.string()).min(2);
    expect(await found(stock, [], { schema: list })).toEqual([['0038', '#']]);
  });

  it('takes codes by rule and never answers with an empty list', () => {
    const own = mtSchemaExceptionFactory({ codes: { email: '0040' } });
    const issues = v.safeParse(v.pipe(v.string(), v.email()), 'x').issues!;
    expect(own(issues as never).code).toBe('0040');
    expect(own([]).violations).toHaveLength(1);
  });
});

describe('Hostile input', () => {
  it('nested too deeply is refused before the schema recurses into it', async () => {
    const Tree: z.ZodType = z.lazy(() => z.object({ next: Tree.optional() }));
    let deep: object = {};
    for (let level = 0; level < 9000; level++) deep = { next: deep };
    const exception = await rejection(
      new MtStandardSchemaValidationPipe({ schema: Tree }),
      deep,
      {},
    );
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
  });

  it('with thousands of failures is answered with a hundred', async () => {
    const many = Array.from({ length: 5000 }, () => 1);
    for (const schema of [z.array(z.string()), v.array(v.string()), type('string[]')]) {
      const exception = await rejection(
        new MtStandardSchemaValidationPipe({ schema: schema as SchemaLike }),
        many,
        {},
      );
      expect(exception?.violations).toHaveLength(100);
    }
    const names = Object.fromEntries(many.map((_, index) => [`n${index}`, 1]));
    const strict = new MtStandardSchemaValidationPipe({ schema: z.strictObject({}) });
    expect((await rejection(strict, names, {}))?.violations).toHaveLength(100);
  });

  it('never appears in what is thrown', async () => {
    const secret = 'hunter2-'.repeat(100_000);
    const schemas = [
      z.object({ a: z.email().max(3) }),
      v.object({ a: v.pipe(v.string(), v.maxLength(3), v.email()) }),
      type({ a: 'string.email <= 3' }),
    ];
    for (const schema of schemas) {
      const exception = await rejection(
        new MtStandardSchemaValidationPipe({ schema: schema as SchemaLike }),
        { a: secret },
        {},
      );
      expect(exception?.violations).toHaveLength(2);
      expect(JSON.stringify(exception)).not.toContain('hunter2');
    }
  });

  it('loses the names that reach prototypes, at every level', async () => {
    const input = JSON.parse(
      '{"__proto__":{"a":1},"list":[{"constructor":1,"prototype":2,"ok":3}]}',
    ) as object;
    const loose = new MtStandardSchemaValidationPipe({
      schema: z.looseObject({}),
      transform: false,
    });
    expect(JSON.stringify(await loose.transform(input, body))).toBe('{"list":[{"ok":3}]}');
    const file = { data: new Uint8Array([1]) };
    expect(await loose.transform(file, body)).toBe(file);
  });
});

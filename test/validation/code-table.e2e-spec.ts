import { Body, Controller, type INestApplication, Post, type Type } from '@nestjs/common';
import { Type as TypeOf } from 'class-transformer';
import * as classValidator from 'class-validator';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { ownRows, type ValidationRow, validationRows } from '../fixtures/validation-codes.js';
import { startApp } from '../support/platforms.js';
import { dtoWith, rejection } from '../support/validation.js';

const rows = [...validationRows, ...ownRows];

interface Sample {
  readonly title: string;
  readonly row: ValidationRow;
  readonly value: unknown;
  readonly code: string | undefined;
  readonly each: boolean;
}

const samples: Sample[] = rows.flatMap((row) => [
  ...row.cases.map(([value, code]) => ({
    title: `@${row.decorator}() answers ${show(value)} with ${code ?? 'nothing'}`,
    row,
    value,
    code,
    each: false,
  })),
  ...(row.eachNull === '-'
    ? []
    : [
        {
          title: `@${row.decorator}({ each: true }) answers [null] with ${row.eachNull}`,
          row,
          value: [null],
          code: row.eachNull === 'valid' ? undefined : row.eachNull,
          each: true,
        },
      ]),
]);

function show(value: unknown): string {
  if (value instanceof Set) return `a Set of ${show([...value])}`;
  if (value instanceof Map) return `a Map of ${show([...value])}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid date' : 'a date';
  return Number.isNaN(value) ? 'NaN' : (JSON.stringify(value) ?? 'undefined');
}

/** class-transformer makes a Set of an array where the property's type is one. */
function inputOf(value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}

/** NoNullMember looks at the collection itself; under `each` its elements would be collections. */
function dtoOf({ row, each, value }: Sample): Type {
  const Dto = dtoWith(row.apply(each && row.decorator !== 'NoNullMember' ? { each } : undefined));
  if (value instanceof Set) {
    Reflect.defineMetadata('design:type', Set, Dto.prototype, 'value');
    TypeOf(() => Object)(Dto.prototype, 'value');
  }
  return Dto;
}

describe('The table of codes', () => {
  const pipe = new MtValidationPipe({ transform: true });

  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_, sample) => {
    const exception = await rejection(
      pipe,
      { value: inputOf(sample.value) },
      { metatype: dtoOf(sample) },
    );
    const found = exception?.violations.map(({ code, rule }) => [rule, code]) ?? [];
    expect(found).toEqual(sample.code === undefined ? [] : [[sample.row.key, sample.code]]);
    expect(exception?.code).toBe(sample.code);
  });
});

describe('The table of codes, by requests to an application on Express', () => {
  const sent = samples.filter(({ value }) => isJson(value));
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    ({ app, url } = await startApp(
      'express',
      {
        imports: [MtErrorsModule.forRoot()],
        controllers: sent.map((sample, index) => controllerOf(`${index}`, dtoOf(sample))),
      },
      { configure: (made) => void made.useGlobalPipes(new MtValidationPipe()) },
    ));
  });
  afterAll(() => app.close());

  it.each(sent.map((sample, index) => [sample.title, index, sample] as const))(
    '%s',
    async (_, index, { value, code, row: { key } }) => {
      const response = await fetch(`${url}/${index}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value }),
      });
      const body = (await response.json()) as { code?: string; errors?: unknown[] };
      expect([response.status, body.code]).toEqual(
        code === undefined ? [201, undefined] : [400, code],
      );
      const listed = expect.objectContaining({ code, rule: key, source: 'body' }) as unknown;
      expect(body.errors).toEqual(code === undefined ? undefined : [listed]);
    },
  );
});

function isJson(value: unknown): boolean {
  return !(
    value instanceof Set ||
    value instanceof Map ||
    value instanceof Date ||
    Number.isNaN(value)
  );
}

/** A controller with one route that takes the class. */
function controllerOf(path: string, dto: Type): Type {
  class TableController {
    handle(): object {
      return {};
    }
  }
  const { prototype } = TableController;
  const handle = Object.getOwnPropertyDescriptor(prototype, 'handle')!;
  Reflect.defineMetadata('design:paramtypes', [dto], prototype, 'handle');
  Body()(prototype, 'handle', 0);
  Post(path)(prototype, 'handle', handle);
  Controller()(TableController);
  return TableController;
}

describe('The decorators under test', () => {
  it('are all that class-validator exports', () => {
    const notDecorators = [
      'MetadataStorage',
      'ValidationError',
      'ValidationTypes',
      'Validator',
      'ValidatorConstraint',
    ];
    const exported = Object.entries(classValidator)
      .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
      .map(([name]) => name)
      .filter((name) => !notDecorators.includes(name));
    const tested = validationRows.map(({ decorator }) => decorator);
    expect(tested.toSorted()).toEqual(exported.toSorted());
    expect(tested).toHaveLength(113);
  });
});

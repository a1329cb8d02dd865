import { Body, Controller, type INestApplication, Post, type Type } from '@nestjs/common';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { MtStandardSchemaValidationPipe } from 'nestjs-mt-errors/standard-schema';
import { arktypeRows, type SchemaRow, valibotRows, zodRows } from '../fixtures/schema-codes.js';
import { startApp } from '../support/platforms.js';

/** A controller with one route that is given a row's value and validates it with the row's schema. */
function controllerOf({ schema, value }: SchemaRow, path: string): Type {
  class RowController {
    handle(): object {
      return {};
    }
  }
  const given = { transform: () => value };
  const { prototype } = RowController;
  Body(given, new MtStandardSchemaValidationPipe({ schema }))(prototype, 'handle', 0);
  Post(path)(prototype, 'handle', Object.getOwnPropertyDescriptor(prototype, 'handle')!);
  Controller()(RowController);
  return RowController;
}

describe.each([
  ['zod', zodRows],
  ['valibot', valibotRows],
  ['arktype', arktypeRows],
] as const)('With %s, an application answers', (_, rows) => {
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    ({ app, url } = await startApp('express', {
      imports: [MtErrorsModule.forRoot()],
      controllers: rows.map((row, index) => controllerOf(row, `${index}`)),
    }));
  });
  afterAll(() => app.close());

  it.each(rows.map(({ title, expected }, index) => [title, index, expected] as const))(
    '%s',
    async (_title, index, expected) => {
      const response = await fetch(`${url}/${index}`, { method: 'POST' });
      const { code, errors } = (await response.json()) as { code: string; errors: ListedError[] };
      const listed = errors.map((error) => [
        error.code,
        error.rule,
        error.pointer,
        error.params,
        error.detail,
      ]);
      expect(listed).toEqual(expected);
      expect([response.status, code]).toEqual([400, expected[0]![0]]);
      expect(errors.map(({ source }) => source)).toEqual(expected.map(() => 'body'));
    },
  );
});

interface ListedError {
  readonly code: string;
  readonly rule: string;
  readonly pointer: string;
  readonly source: string;
  readonly params?: object;
  readonly detail: string;
}

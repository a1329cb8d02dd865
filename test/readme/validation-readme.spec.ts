import {
  Body,
  Controller,
  type INestApplication,
  type PipeTransform,
  Post,
  StandardSchemaValidationPipe,
  ValidationPipe,
} from '@nestjs/common';
import {
  IsEmail,
  IsInt,
  Length,
  Matches,
  Min,
  MinLength,
  registerDecorator,
} from 'class-validator';
import { defineErrors, MtErrorsModule } from 'nestjs-mt-errors';
import {
  GreaterThan,
  IsHttpUrl,
  IsNotBlank,
  IsTrue,
  mtExceptionFactory,
  MtValidationPipe,
} from 'nestjs-mt-errors/class-validator';
import {
  mtSchemaExceptionFactory,
  MtStandardSchemaValidationPipe,
} from 'nestjs-mt-errors/standard-schema';
import { z } from 'zod';
import { expectProblem, request } from '../support/answer.js';
import { startApp } from '../support/platforms.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NUMBER_INVALID: {
      code: '3001',
      kind: 'validation',
      status: 400,
      params: { digits: 'number' },
      title: { en: 'The order number is not valid' },
      detail: { en: 'An order number has {digits} digits.' },
    },
  },
);

class CreateUserDto {
  @IsEmail() email!: string;
  @Length(2, 20) name!: string;
  @MinLength(3, { each: true }) tags!: string[];
}

class OrderDto {
  @Matches(/^\d{8}$/, {
    context: { mt: { code: OrderErrors.ORDER_NUMBER_INVALID, params: { digits: 8 } } },
  })
  number!: string;
}

class RegisterClientDto {
  @IsNotBlank() name!: string;
  @GreaterThan(0) tokenSeconds!: number;
  @IsHttpUrl() redirectUri!: string;
  @IsTrue() termsAccepted!: boolean;
}

const isOrderNumber = (object: object, propertyName: string) =>
  registerDecorator({
    name: 'isOrderNumber',
    target: object.constructor,
    propertyName,
    validator: { validate: () => false },
  });

class LineDto {
  @IsInt() @Min(1) count!: number;
  @isOrderNumber number!: string;
}

const CreateUser = z.object({ email: z.email(), name: z.string().min(2) });
type User = z.infer<typeof CreateUser>;

@Controller()
class ReadmeController {
  @Post('users') create(@Body() user: CreateUserDto): object {
    return user;
  }
  @Post('orders') order(@Body() order: OrderDto): object {
    return order;
  }
  @Post('clients') client(@Body() client: RegisterClientDto): object {
    return client;
  }
  @Post('lines') line(@Body() line: LineDto): object {
    return line;
  }
}

@Controller()
class ParameterPipeController {
  @Post('users') create(
    @Body(new MtStandardSchemaValidationPipe({ schema: CreateUser })) user: User,
  ): object {
    return user;
  }
}

@Controller()
class ParameterSchemaController {
  @Post('users') create(@Body({ schema: CreateUser }) user: User): object {
    return user;
  }
}

const controllers = [ReadmeController];
let app: INestApplication | undefined;
afterEach(() => app?.close());

async function post(
  pipe: PipeTransform | undefined,
  path: string,
  body: unknown,
  only = controllers,
) {
  const started = await startApp(
    'express',
    { imports: [MtErrorsModule.forRoot({ catalogs: [OrderErrors] })], controllers: only },
    { configure: (made) => void (pipe && made.useGlobalPipes(pipe)) },
  );
  app = started.app;
  return request(`${started.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const errorsOf = async (...args: Parameters<typeof post>) =>
  ((await post(...args)).body as { errors: { code: string; pointer: string }[] }).errors;

const user = { email: 'x', name: '', tags: ['abc', null] };

const userErrors = [
  {
    code: '0047',
    key: 'NOT_AN_EMAIL',
    rule: 'isEmail',
    pointer: '#/email',
    source: 'body',
    detail: 'Must be an e-mail address.',
  },
  {
    code: '0038',
    key: 'TOO_SHORT',
    rule: 'isLength',
    pointer: '#/name',
    source: 'body',
    detail: 'Must be at least 2 characters long.',
    params: { min: 2, max: 20 },
  },
  {
    code: '0042',
    key: 'ELEMENT_MUST_NOT_BE_NULL',
    rule: 'minLength',
    pointer: '#/tags/1',
    source: 'body',
    detail: 'Must be present and must not be null.',
    params: { min: 3 },
  },
];

const schemaErrors = [
  {
    code: '0047',
    key: 'NOT_AN_EMAIL',
    rule: 'invalid_format',
    pointer: '#/email',
    source: 'body',
    detail: 'Must be an e-mail address.',
  },
  {
    code: '0038',
    key: 'TOO_SHORT',
    rule: 'too_small',
    pointer: '#/name',
    source: 'body',
    detail: 'Must be at least 2 characters long.',
    params: { min: 2 },
  },
];

describe('Readme: validation', () => {
  it('without the library is answered with sentences', async () => {
    const plain = await startApp(
      'express',
      { controllers },
      {
        configure: (made) =>
          void made.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true })),
      },
    );
    app = plain.app;
    const { body } = await request(`${plain.url}/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    });
    expect(body).toEqual({
      message: [
        'email must be an email',
        'name must be longer than or equal to 2 characters',
        'each value in tags must be longer than or equal to 3 characters',
      ],
      error: 'Bad Request',
      statusCode: 400,
    });
  });

  it('with our pipe is answered with codes', async () => {
    expectProblem(
      await post(new MtValidationPipe({ whitelist: true, transform: true }), '/users', user),
      {
        type: 'urn:mt:error:mt-common:0047',
        title: 'The value is not an e-mail address',
        status: 400,
        code: '0047',
        key: 'NOT_AN_EMAIL',
        errors: userErrors,
      },
    );
  });

  it('answers one rule with another code everywhere', async () => {
    const pipe = new MtValidationPipe({
      codes: { min: '0038', isOrderNumber: OrderErrors.ORDER_NUMBER_INVALID },
    });
    const codes = async (body: unknown) =>
      (await errorsOf(pipe, '/lines', body)).map(({ code, pointer }) => [code, pointer]);
    expect(await codes({ count: 0, number: 'x' })).toEqual([
      ['0038', '#/count'],
      ['3001', '#/number'],
    ]);
    await app?.close();
    expect(await codes({ number: 'x' })).toContainEqual(['0037', '#/count']);
  });

  it('answers one decorator with another code', async () => {
    expect(await errorsOf(new MtValidationPipe(), '/orders', { number: 'x' })).toEqual([
      {
        code: '3001',
        key: 'ORDER_NUMBER_INVALID',
        rule: 'matches',
        pointer: '#/number',
        source: 'body',
        detail: 'An order number has 8 digits.',
        params: { digits: 8 },
      },
    ]);
  });

  it('has the rules that class-validator lacks', async () => {
    const body = { name: ' ', tokenSeconds: 0, redirectUri: 'ftp://a.com', termsAccepted: false };
    const errors = await errorsOf(new MtValidationPipe(), '/clients', body);
    expect(errors.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['0036', '#/name'],
      ['0046', '#/tokenSeconds'],
      ['0048', '#/redirectUri'],
      ['0061', '#/termsAccepted'],
    ]);
  });

  it("works through Nest's own pipe", async () => {
    const pipe = new ValidationPipe({
      exceptionFactory: mtExceptionFactory(),
      validationError: { target: true },
    });
    expect(await errorsOf(pipe, '/users', user)).toEqual(
      userErrors.map(({ source: _, ...error }) => error),
    );
  });

  it.each([
    ['at the parameter', undefined, ParameterPipeController],
    ['for all parameters', new MtStandardSchemaValidationPipe(), ParameterSchemaController],
  ])('takes schemas, with a pipe %s', async (_, pipe, controller) => {
    expect(await errorsOf(pipe, '/users', { email: 'x', name: '' }, [controller] as never)).toEqual(
      schemaErrors,
    );
  });

  it("takes schemas through Nest's own pipe", async () => {
    const pipe = new StandardSchemaValidationPipe({ exceptionFactory: mtSchemaExceptionFactory() });
    const controller = [ParameterSchemaController] as never;
    expect(await errorsOf(pipe, '/users', { email: 'x', name: '' }, controller)).toEqual(
      schemaErrors.map(({ source: _, ...error }) => error),
    );
  });

  it('lets a rule of zod name its code', async () => {
    const isFree = () => false;
    const schema = z.string().refine(isFree, { params: { code: '0058' } });
    const pipe = new MtStandardSchemaValidationPipe({ schema });
    await expect(pipe.transform('x', { type: 'body' })).rejects.toMatchObject({ code: '0058' });
  });

  it('says what was wrong in its use', () => {
    expect(() => new MtValidationPipe({ codes: { min: '9999' as '0038' } })).toThrow(
      "codes.min is '9999', which no built-in entry has as its code: correct the code, or give the entry itself, for example OrderErrors.ORDER_NOT_FOUND",
    );
    expect(() => new MtValidationPipe({ exceptionFactory: () => 0 } as object)).toThrow(
      "this pipe makes its exceptions itself. Leave exceptionFactory out, or use Nest's ValidationPipe with exceptionFactory: mtExceptionFactory()",
    );
    expect(() => new MtStandardSchemaValidationPipe(CreateUser as object)).toThrow(
      'the pipe takes options. Write { schema }',
    );
  });

  it('is switched off by the pipe of Nest', async () => {
    const { status, body } = await post(new ValidationPipe(), '/users', user);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({
        code: '400',
        errors: [
          { detail: 'email must be an email' },
          { detail: 'name must be longer than or equal to 2 characters' },
          { detail: 'each value in tags must be longer than or equal to 3 characters' },
        ],
      }),
    ]);
  });
});

import {
  Body,
  Controller,
  Get,
  type INestApplication,
  Param,
  Post,
  Query,
  ValidationPipe,
} from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsEmail,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { MtValidationPipe, mtExceptionFactory } from 'nestjs-mt-errors/class-validator';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';

class Item {
  @Length(2, 5) sku!: string;
  @Min(1) count!: number;
}

class Order {
  @IsEmail() email!: string;
  @ArrayNotEmpty() @ValidateNested() @Type(() => Item) items!: Item[];
}

class Page {
  @IsInt() @Max(40) @Type(() => Number) size!: number;
}

class Id {
  @MinLength(4, { message: 'An id has four characters' }) id!: string;
}

class Broken {
  @IsOptional()
  @Transform(() => {
    throw new Error('secret fault');
  })
  value?: string;
}

class Typo {
  @MinLength(3, { context: { mt: { code: '9999' } } }) name!: string;
}

@Controller()
class OrderController {
  @Post('orders') create(@Body() order: Order): object {
    return order;
  }
  @Post('parts') part(@Body('order') order: Order): object {
    return order;
  }
  @Get('orders') list(@Query() page: Page): object {
    return page;
  }
  @Get('orders/:id') get(@Param() id: Id): object {
    return id;
  }
  @Post('broken') broken(@Body() body: Broken): object {
    return body;
  }
  @Post('typo') typo(@Body() body: Typo): object {
    return body;
  }
}

const tooShort = 'The value is too short or too small';
const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers = {}): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe.each(platforms)('Failed validation on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  const logged = captureLogger();

  beforeAll(async () => {
    ({ app, url } = await startApp(
      platform,
      { imports: [MtErrorsModule.forRoot()], controllers: [OrderController] },
      {
        logger: logged,
        configure: (made) =>
          void made.useGlobalPipes(
            new MtValidationPipe({ whitelist: true, forbidNonWhitelisted: true }),
          ),
      },
    ));
  });
  afterAll(() => app.close());

  it('is answered with each failure, in the order of the class', async () => {
    const body = {
      extra: 1,
      items: [{ sku: 'a', count: 1 }, { sku: 'abcdef', count: 0 }, null],
      email: 'x',
    };
    expectProblem(await request(`${url}/orders`, post(body)), {
      status: 400,
      code: '0047',
      key: 'NOT_AN_EMAIL',
      type: 'urn:mt:error:mt-common:0047',
      title: 'The value is not an e-mail address',
      errors: [
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
          pointer: '#/items/0/sku',
          source: 'body',
          detail: 'Must be at least 2 characters long.',
          params: { min: 2, max: 5 },
        },
        {
          code: '0039',
          key: 'TOO_LONG',
          rule: 'isLength',
          pointer: '#/items/1/sku',
          source: 'body',
          detail: 'Must be at most 5 characters long.',
          params: { min: 2, max: 5 },
        },
        {
          code: '0044',
          key: 'NUMBER_BELOW_MINIMUM',
          rule: 'min',
          pointer: '#/items/1/count',
          source: 'body',
          detail: 'Must be at least 1.',
          params: { min: 1 },
        },
        {
          code: '0042',
          key: 'ELEMENT_MUST_NOT_BE_NULL',
          rule: 'nestedValidation',
          pointer: '#/items/2',
          source: 'body',
          detail: 'Must be present and must not be null.',
        },
        {
          code: '0049',
          key: 'HTTP_VALIDATION_FAILED',
          rule: 'whitelistValidation',
          pointer: '#/extra',
          source: 'body',
          detail: 'Must not be present.',
        },
      ],
    });
  });

  it('is answered in the language of the reader', async () => {
    const body = { order: { email: 'a@b.io', items: [{ sku: 'a', count: 1 }] } };
    expectProblem(await request(`${url}/parts`, post(body, { 'accept-language': 'zh' })), {
      status: 400,
      code: '0038',
      key: 'TOO_SHORT',
      type: 'urn:mt:error:mt-common:0038',
      title: '校验：过短',
      language: 'zh-CN',
      detail: '最小值为 2。',
      params: { min: 2 },
      errors: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'isLength',
          pointer: '#/order/items/0/sku',
          source: 'body',
          detail: '长度不能少于 2 个字符。',
          params: { min: 2, max: 5 },
        },
      ],
    });
  });

  it('of a query string names its code for unknown names', async () => {
    expectProblem(await request(`${url}/orders?size=41&sort=asc`), {
      status: 400,
      code: '0039',
      key: 'TOO_LONG',
      type: 'urn:mt:error:mt-common:0039',
      title: 'The value is too long or too large',
      detail: 'The maximum is 40.',
      params: { max: 40 },
      errors: [
        {
          code: '0039',
          key: 'TOO_LONG',
          rule: 'max',
          pointer: '#/size',
          source: 'query',
          detail: 'Must be at most 40.',
          params: { max: 40 },
        },
        {
          code: '0028',
          key: 'QUERY_FIELD_UNKNOWN',
          rule: 'whitelistValidation',
          pointer: '#/sort',
          source: 'query',
          detail: 'Must not be present.',
        },
      ],
    });
  });

  it('shows what the author of the class wrote', async () => {
    expectProblem(await request(`${url}/orders/a1`), {
      status: 400,
      code: '0038',
      key: 'TOO_SHORT',
      type: 'urn:mt:error:mt-common:0038',
      title: tooShort,
      detail: 'The minimum is 4.',
      params: { min: 4 },
      errors: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/id',
          source: 'param',
          detail: 'An id has four characters',
          params: { min: 4 },
        },
      ],
    });
  });

  it('lists a hundred failures and says that there are more', async () => {
    const items = Array.from({ length: 300 }, () => ({ sku: 'abc', count: 0 }));
    const { status, body } = await request(`${url}/orders`, post({ email: 'a@b.io', items }));
    const { errors, truncated } = body as { errors: unknown[]; truncated?: boolean };
    expect([status, truncated]).toEqual([400, true]);
    expect(errors.length).toBeGreaterThan(50);
    expect(errors.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['objects', `{"email":${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}}`],
    ['arrays', `{"items":${'['.repeat(9000)}${']'.repeat(9000)}}`],
  ])('refuses twenty kilobytes of nested %s', async (_, body) => {
    expectProblem(await request(`${url}/orders`, post(body)), {
      status: 400,
      code: '0049',
      key: 'HTTP_VALIDATION_FAILED',
      type: 'urn:mt:error:mt-common:0049',
      title: 'The request failed validation',
      errors: [
        {
          code: '0049',
          key: 'HTTP_VALIDATION_FAILED',
          rule: 'depth',
          pointer: '#',
          source: 'body',
          detail: 'Must not be nested so deeply.',
          params: { max: 64 },
        },
      ],
    });
  });

  it.each([
    ['broken', { value: 'x' }, 'secret fault'],
    ['typo', { name: 'x' }, "context.mt.code of minLength on Typo.name is '9999'"],
  ])('is not to blame for a fault of the application: %s', async (path, body, text) => {
    const answer = await request(`${url}/${path}`, post(body));
    expectProblem(answer, {
      status: 500,
      code: '500',
      key: 'INTERNAL_SERVER_ERROR',
      type: 'about:blank',
      title: 'Internal Server Error',
    });
    expect(JSON.stringify(logged)).toContain(text);
  });
});

@Controller()
class PlainController {
  @Post() create(@Body() order: Order): object {
    return order;
  }
}

describe('A stock ValidationPipe beside the module', () => {
  const start = async (pipe: ValidationPipe) => {
    const logger = captureLogger();
    const { app } = await startApp(
      'express',
      { imports: [MtErrorsModule.forRoot()], controllers: [PlainController] },
      { logger, configure: (made) => void made.useGlobalPipes(pipe) },
    );
    await app.close();
    return JSON.stringify(logger);
  };

  it('is named in one warning at start', async () => {
    expect(await start(new ValidationPipe())).toContain(
      'a global ValidationPipe answers without codes: use MtValidationPipe of nestjs-mt-errors/class-validator, or give it exceptionFactory: mtExceptionFactory()',
    );
  });

  it('is not where it has our factory, and neither is ours', async () => {
    const factory = new ValidationPipe({ exceptionFactory: mtExceptionFactory() });
    expect(await start(factory)).not.toContain('answers without codes');
    expect(await start(new MtValidationPipe())).not.toContain('answers without codes');
  });
});

import {
  type CanActivate,
  Controller,
  Get,
  type INestApplication,
  NotFoundException,
  UseGuards,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import {
  ApiMtErrors,
  ApiMtValidationErrors,
  type UndeclaredErrors,
  undeclaredErrors,
} from 'nestjs-mt-errors/swagger';
import { captureLogger, type CapturedLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';

class NobodyGuard implements CanActivate {
  canActivate(): boolean {
    throw new MtException('0014');
  }
}

const violation = { code: '0037', key: 'VALUE_NULL', pointer: '#/name' };

@ApiMtErrors('1014')
@Controller()
class OrdersController {
  @ApiMtErrors('1078')
  @Get('declared')
  declared(): void {
    throw new MtException('1078');
  }

  @Get('of-controller')
  ofController(): void {
    throw new MtException('1014');
  }

  @Get('undeclared')
  undeclared(): void {
    throw new MtException('1017');
  }

  @UseGuards(NobodyGuard)
  @Get('guarded')
  guarded(): void {}

  @Get('generic')
  generic(): void {
    throw new NotFoundException('No such order');
  }

  @Get('invalid')
  invalid(): void {
    throw new MtException('0037', { violations: [violation] });
  }

  @ApiMtValidationErrors()
  @Get('validated')
  validated(): void {
    throw new MtException('0037', { violations: [violation] });
  }

  @Get('fine')
  fine(): string {
    return 'fine';
  }
}

describe.each(platforms)('undeclaredErrors on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  let logger: CapturedLogger;

  async function start(undeclared: UndeclaredErrors): Promise<void> {
    logger = captureLogger();
    const errors = MtErrorsModule.forRoot({ reporters: [undeclared], log: { others: false } });
    const guard = { provide: APP_GUARD, useValue: undeclared };
    const metadata = { imports: [errors], controllers: [OrdersController], providers: [guard] };
    ({ app, url } = await startApp(platform, metadata, { logger }));
  }

  async function visit(...paths: string[]): Promise<number[]> {
    const answers = await Promise.all(paths.map((path) => fetch(`${url}/${path}`)));
    return answers.map(({ status }) => status);
  }

  it('warns once of a code that neither the handler nor its controller declares', async () => {
    await start(undeclaredErrors());
    const statuses = await visit('undeclared', 'undeclared', 'declared', 'of-controller', 'fine');
    expect(statuses).toEqual([403, 403, 404, 400, 200]);
    expect(logger.lines('warn')).toEqual([
      'OrdersController.undeclared answered 1017 PROJECT_READ_FORBIDDEN, which it does not declare: ' +
        'add PROJECT_READ_FORBIDDEN to its @ApiMtErrors()',
    ]);
    await app.close();
  });

  it('sees what a guard of the route throws', async () => {
    const undeclared = undeclaredErrors({ on: 'collect' });
    await start(undeclared);
    await visit('guarded', 'no-such-route');
    expect(undeclared.found).toEqual([
      { route: 'OrdersController.guarded', code: '0014', key: 'JWT_STRUCTURE_INVALID' },
    ]);
    expect(() => undeclared.verify()).toThrow(
      'undeclaredErrors: OrdersController.guarded answered 0014 JWT_STRUCTURE_INVALID, ' +
        'which it does not declare: add JWT_STRUCTURE_INVALID to its @ApiMtErrors()',
    );
    expect(logger.lines('warn')).toEqual([]);
    await app.close();
  });

  it('has nothing to say where every code is declared', async () => {
    const undeclared = undeclaredErrors({ on: 'collect', everywhere: ['0014', '1017'] });
    await start(undeclared);
    await visit('guarded', 'undeclared', 'declared', 'generic', 'invalid', 'validated');
    expect(undeclared.found).toEqual([]);
    expect(() => undeclared.verify()).not.toThrow();
    await app.close();
  });

  it('asks for statuses and for validation too where that is wanted', async () => {
    const undeclared = undeclaredErrors({ on: 'warn', generic: true, validation: true });
    await start(undeclared);
    await visit('generic', 'invalid', 'validated');
    const found = undeclared.found.map(({ route, code }) => `${route} ${code}`).sort();
    expect(found).toEqual(['OrdersController.generic 404', 'OrdersController.invalid 0037']);
    await app.close();
  });

  it('looks at nothing in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    const undeclared = undeclaredErrors();
    process.env.NODE_ENV = before;
    await start(undeclared);
    expect(await visit('undeclared')).toEqual([403]);
    expect(undeclared.found).toEqual([]);
    await app.close();
  });

  it('refuses a code that is in no catalogue', () => {
    expect(() => undeclaredErrors({ everywhere: ['nope' as never] })).toThrow(
      'undeclaredErrors: "nope" is no code',
    );
  });
});

import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { MtException } from 'nestjs-mt-errors';
import { hostileThrows, NamesErrors } from './hostile-catalog.js';
import { passing } from './parts.js';
import { SECRET } from './secret.js';

/** Failures of an application with parts of its own. */
@Controller('parts')
export class PartsController {
  @Get('code')
  code(): never {
    throw new MtException('1078');
  }

  @Get('fault')
  fault(): never {
    throw new Error(SECRET);
  }

  @Get('nest')
  nest(): never {
    throw new NotFoundException();
  }

  @Get('violation')
  violation(): never {
    const violation = { code: '0037', key: 'MUST_NOT_BE_NULL', pointer: '#/a', rule: '__proto__' };
    throw new MtException('0049', { violations: [violation] });
  }

  @Get('text')
  text(): never {
    throw new NamesErrors.VALUE_IN_TEXT({ name: 'Ann', dsn: SECRET });
  }

  @Get('passing/:index')
  passing(@Param('index') index: string): never {
    const passes = Object.values(passing)[Number(index)]!;
    throw Object.assign(new Error(SECRET), { passes });
  }

  @Get('catalogue/:index')
  catalogue(@Param('index') index: string): never {
    throw Object.values(hostileThrows)[Number(index)]!();
  }
}

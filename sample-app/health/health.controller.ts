import { Controller, Get } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Public } from '../infrastructure/security/public.decorator.js';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Public()
  async check(): Promise<object> {
    await this.database.query('SELECT 1');
    return { status: 'up' };
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../infrastructure/security/public.decorator.js';

/** A page that shows errors at the fields that they belong to. */
@Controller('form')
@Public()
@ApiExcludeController()
export class FormController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): Promise<string> {
    return asset('form.html');
  }

  @Get('form.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): Promise<string> {
    return asset('form.css');
  }

  @Get('form.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): Promise<string> {
    return asset('form.js');
  }
}

function asset(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}

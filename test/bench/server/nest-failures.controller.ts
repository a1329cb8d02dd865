import { Body, Controller, Get, NotFoundException, Post, ValidationPipe } from '@nestjs/common';
import { ProfileDto } from './profile.dto.js';

/** Failures as an application without a library for them has them. */
@Controller()
export class NestFailuresController {
  @Get('http-exception')
  httpException(): never {
    throw new NotFoundException('The project has no such user');
  }

  @Get('unknown')
  unknown(): never {
    throw new Error('The pool is closed');
  }

  @Post('validated')
  validated(@Body(new ValidationPipe()) body: ProfileDto): ProfileDto {
    return body;
  }
}

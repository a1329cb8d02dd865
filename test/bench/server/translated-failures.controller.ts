import { Controller, Get, NotFoundException } from '@nestjs/common';

/** A failure whose message is the key of a translation. */
@Controller()
export class TranslatedFailuresController {
  @Get('http-exception')
  httpException(): never {
    throw new NotFoundException('errors.USER_NOT_FOUND');
  }
}

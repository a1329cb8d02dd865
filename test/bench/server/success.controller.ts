import { Controller, Get, Header } from '@nestjs/common';

/** Writes the bytes and the headers of the library's answer to `new MtException('1078')`. */
@Controller()
export class SuccessController {
  @Get('success')
  @Header('Content-Type', 'application/problem+json')
  @Header('Content-Language', 'en')
  @Header('Cache-Control', 'no-store')
  @Header('Vary', 'Accept-Language')
  @Header('Error-Code', '1078')
  @Header('X-Mt-Error-Id', '6f6c0a0e-31d6-4e9c-8e1f-0b7c5a3c9d21')
  answer(): object {
    return {
      type: 'urn:mt:error:mt-access:1078',
      title: 'The project has no such user',
      status: 404,
      instance: 'urn:uuid:6f6c0a0e-31d6-4e9c-8e1f-0b7c5a3c9d21',
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
    };
  }
}

import { Body, Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { defineErrors, MtErrors, MtException, MtValidationPipe } from './library.js';
import { ProfileDto } from './profile.dto.js';

export const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

/** The same failures, and those that only the library has. */
@Controller()
export class MtFailuresController {
  @Get('code')
  code(): never {
    throw new MtException('1078');
  }

  @Get('params')
  params(): never {
    throw new MtErrors.TOO_SHORT({ min: 6 });
  }

  @Get('own')
  own(): never {
    throw new OrderErrors.ORDER_NOT_FOUND({ orderId: 'A-17' });
  }

  @Get('http-exception')
  httpException(): never {
    throw new NotFoundException('The project has no such user');
  }

  @Get('unknown')
  unknown(): never {
    throw new Error('The pool is closed');
  }

  @Post('validated')
  validated(@Body(new MtValidationPipe()) body: ProfileDto): ProfileDto {
    return body;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  Controller,
  Get,
  NotFoundException,
  type PipeTransform,
  Post,
  Sse,
  type Type,
} from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { concat, type Observable, of, throwError } from 'rxjs';
import { OrderDto } from './order.dto.js';

/** What an application throws, with the library or without it. */
export interface Failures {
  readonly code: () => Error;
  readonly params: () => Error;
  readonly own: () => Error;
  readonly call: () => Error;
  readonly pipe: PipeTransform;
  /** Fails as a token's library does. */
  readonly readToken: () => Promise<unknown>;
}

/** The routes that the load asks for. All of them fail. */
export function failuresController(failures: Failures): Type {
  @Controller()
  class FailuresController {
    @Get('code') code(): never {
      throw failures.code();
    }

    @Get('params') params(): never {
      throw failures.params();
    }

    @Get('own') own(): never {
      throw failures.own();
    }

    @Get('http-exception') httpException(): never {
      throw new NotFoundException('The project has no such user');
    }

    @Get('unknown') unknown(): never {
      throw new Error('The pool is closed');
    }

    @Get('token') token(): Promise<unknown> {
      return failures.readToken();
    }

    @Get('slow') async slow(): Promise<never> {
      await sleep(20);
      throw failures.code();
    }

    @Post('validated') validated(@Body(failures.pipe) body: OrderDto): OrderDto {
      return body;
    }

    @Sse('events') events(): Observable<object> {
      return concat(
        of({ data: 'first' }),
        throwError(() => failures.code()),
      );
    }

    @MessagePattern('call') call(): never {
      throw failures.call();
    }
  }
  return FailuresController;
}

import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  type INestApplication,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

type Reply = ServerResponse & { readonly raw?: ServerResponse };

/** An error that records no stack. */
class BareError extends Error {
  constructor() {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super('bare');
    Error.stackTraceLimit = limit;
  }
}

@Controller()
export class BareController {
  @Get('bare')
  bare(): never {
    throw new BareError();
  }
}

const before =
  '{"type":"https://mt-errors.dev/codes/1078","title":"The project has no such user","status":404,"instance":"urn:uuid:';
const after = '","code":"1078","key":"PROJECT_USER_NOT_FOUND"}';

/**
 * The least that Nest lets an error cost: nothing is looked up, negotiated, reported or recorded, and
 * a constant body goes out with the same headers, in one write.
 */
@Catch()
class BareFilter implements ExceptionFilter {
  catch(_: unknown, host: ArgumentsHost): void {
    const reply = host.getArgByIndex<Reply>(1);
    const id = randomUUID();
    const body = before + id + after;
    const length = String(body.length);
    (reply.raw ?? reply).writeHead(404, [...FIELDS, 'X-Mt-Error-Id', id, 'Content-Length', length]);
    (reply.raw ?? reply).end(body);
  }
}

const FIELDS = [
  'Content-Type',
  'application/problem+json',
  'Content-Language',
  'en',
  'Cache-Control',
  'no-store',
  'Vary',
  'Accept-Language',
  'Error-Code',
  '1078',
];

export function useBareFilter(app: INestApplication): void {
  app.useGlobalFilters(new BareFilter());
}

import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { SECRET } from './secret.js';

interface Reply {
  status(code: number): Reply;
  send(body: object): void;
}

@Catch()
class HangingFilter implements ExceptionFilter {
  catch(): void {}
}

@Catch()
class LeakingFilter implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Reply>().status(500).send({ title: error.message });
  }
}

@Catch()
class MildFilter implements ExceptionFilter {
  catch(_: Error, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Reply>().status(200).send({ fine: true });
  }
}

/** Faults that the judge of the cases must see. */
@Controller('planted')
export class PlantedController {
  @Get('hanging')
  @UseFilters(HangingFilter)
  hanging(): void {
    throw new Error(SECRET);
  }

  @Get('leaking')
  @UseFilters(LeakingFilter)
  leaking(): void {
    throw new Error(SECRET);
  }

  @Get('mild')
  @UseFilters(MildFilter)
  mild(): void {
    throw new Error(SECRET);
  }

  @Get('dying')
  dying(@Res({ passthrough: true }) reply: ServerResponse | { raw: ServerResponse }): void {
    // As soon as its answer is out, so that no later question is answered.
    ('raw' in reply ? reply.raw : reply).once('finish', () => {
      throw new Error(SECRET);
    });
    throw new Error(SECRET);
  }
}

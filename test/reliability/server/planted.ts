import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  UseFilters,
} from '@nestjs/common';
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
  dying(): void {
    setTimeout(() => {
      throw new Error(SECRET);
    }, 5);
    throw new Error(SECRET);
  }
}

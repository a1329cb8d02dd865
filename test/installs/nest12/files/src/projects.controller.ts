import { Controller, Get } from '@nestjs/common';
import { MtException } from 'nestjs-mt-errors';

@Controller('projects')
export class ProjectsController {
  @Get(':project/users/:user')
  find(): never {
    throw new MtException('1078');
  }
}

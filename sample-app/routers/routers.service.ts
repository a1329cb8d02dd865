import { Injectable } from '@nestjs/common';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import type { NewRouterDto } from './new-router.dto.js';
import { Router } from './router.js';
import { RoutersRepository } from './routers.repository.js';

@Injectable()
export class RoutersService {
  constructor(
    private readonly routers: RoutersRepository,
    private readonly ids: IdGenerator,
  ) {}

  async create(projectId: string, values: NewRouterDto): Promise<Router> {
    const router = Router.create(this.ids.next('T'), projectId, values);
    await this.routers.add(router);
    return router;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { ProfilesRepository } from '../profiles/profiles.repository.js';
import { RoutersRepository } from '../routers/routers.repository.js';
import type { ChangeEndpointDto } from './change-endpoint.dto.js';
import { Endpoint, type EndpointValues, type Owned } from './endpoint.js';
import { EndpointsRepository } from './endpoints.repository.js';

@Injectable()
export class EndpointsService {
  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly routers: RoutersRepository,
    private readonly profiles: ProfilesRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  async create(projectId: string, values: EndpointValues): Promise<object> {
    const references = await this.referencesOf(values);
    const endpoint = Endpoint.create(this.ids.next('E'), projectId, values, references);
    await this.database.transaction(async () => {
      await this.endpoints.add(endpoint);
      await this.tell('endpoint.created', endpoint);
    });
    return endpoint.view();
  }

  async find(projectId: string, id: string): Promise<object> {
    return (await this.endpoints.getOf(projectId, id)).view();
  }

  async change(projectId: string, id: string, { name, version }: ChangeEndpointDto): Promise<void> {
    const endpoint = await this.endpoints.getOf(projectId, id);
    endpoint.rename(name, version);
    await this.endpoints.save(endpoint);
  }

  /** The change and the event that tells of it are written together. */
  expire(projectId: string, id: string, reason: string): Promise<void> {
    return this.database.transaction(async () => {
      const endpoint = await this.endpoints.getOf(projectId, id);
      endpoint.expire(reason);
      await this.endpoints.save(endpoint);
      await this.tell('endpoint.expired', endpoint);
    });
  }

  remove(projectId: string, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const endpoint = await this.endpoints.getOf(projectId, id);
      endpoint.checkDeletable();
      await this.endpoints.remove(endpoint);
      await this.tell('endpoint.deleted', endpoint);
    });
  }

  private tell(topic: string, { id, projectId }: Endpoint): Promise<void> {
    return this.outbox.append({ topic, payload: { endpointId: id, projectId } });
  }

  private async referencesOf(values: EndpointValues): Promise<Owned[]> {
    const { routerId, corsProfileId, cacheProfileId } = values;
    const references: Owned[] = [await this.routers.get(routerId)];
    if (corsProfileId !== undefined) references.push(await this.profiles.corsOwner(corsProfileId));
    if (cacheProfileId !== undefined)
      references.push(await this.profiles.cacheOwner(cacheProfileId));
    return references;
  }
}

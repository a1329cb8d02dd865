import { Injectable } from '@nestjs/common';
import { EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { type Decision, SubRequest } from './sub-request.js';
import { subRequestType } from './sub-request-type.js';
import { SubRequestsRepository } from './sub-requests.repository.js';

@Injectable()
export class SubRequestsService {
  constructor(
    private readonly requests: SubRequestsRepository,
    private readonly endpoints: EndpointsRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  async create(projectId: string, endpointId: string, userId: string): Promise<SubRequest> {
    const endpoint = await this.endpoints.get(endpointId);
    const request = SubRequest.create(this.ids.next('S'), projectId, endpoint, userId);
    await this.requests.add(request);
    return request;
  }

  async list(projectId: string, type: string | undefined): Promise<SubRequest[]> {
    return this.requests.list(projectId, subRequestType(type));
  }

  /** The subscriber hears of the decision by an event. */
  decide(projectId: string, id: string, decision: Decision): Promise<void> {
    return this.database.transaction(async () => {
      const request = await this.requests.getReceivedBy(projectId, id);
      request.decide(decision);
      await this.requests.saveDecision(request);
      const payload = { projectId: request.projectId, endpointId: request.endpointId, decision };
      await this.outbox.append({ topic: 'subscription.decided', payload });
    });
  }
}

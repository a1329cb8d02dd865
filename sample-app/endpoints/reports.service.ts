import { Injectable } from '@nestjs/common';
import { Clock } from '../infrastructure/clock/clock.js';
import { CallsRepository } from './calls.repository.js';
import { reportStart } from './endpoint-report.js';
import { EndpointsRepository } from './endpoints.repository.js';

/** What the gateway tells of calls, and what a project asks about them. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly calls: CallsRepository,
    private readonly clock: Clock,
  ) {}

  async record(projectId: string, endpointId: string, calls: number): Promise<void> {
    await this.endpoints.getOf(projectId, endpointId);
    await this.calls.record(endpointId, calls, this.clock.now());
  }

  async report(projectId: string, endpointId: string, type: string): Promise<object> {
    const since = reportStart(type, this.clock.now());
    await this.endpoints.getOf(projectId, endpointId);
    return { type, since, calls: await this.calls.countSince(endpointId, since) };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '../infrastructure/events/subscriptions.js';
import { UsageRepository } from './usage.repository.js';

/** Keeps the names of projects beside the counters, so that invoices need not ask for them. */
@Injectable()
export class ProjectNamesSubscriber implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly usage: UsageRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      queue: 'names-of-projects',
      topic: 'project.renamed',
      handle: (payload, { id }) => this.rename(payload as { projectId: string; name: string }, id),
    });
  }

  private rename(
    { projectId, name }: { projectId: string; name: string },
    eventId: string,
  ): Promise<void> {
    return this.usage.nameProject(projectId, name.trim(), eventId);
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { ProjectsRepository } from './projects.repository.js';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async member(projectId: string, userId: string): Promise<{ id: string; name: string }> {
    return { id: userId, name: await this.projects.memberName(projectId, userId) };
  }

  /** The change and the event that tells of it are written together. */
  rename(projectId: string, name: string, expectedVersion: number): Promise<object> {
    return this.database.transaction(async () => {
      const project = await this.projects.get(projectId);
      project.rename(name, expectedVersion);
      const version = await this.projects.save(project);
      await this.outbox.append({ topic: 'project.renamed', payload: { projectId, name } });
      return { id: projectId, name, version };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Project } from './project.js';

@Injectable()
export class ProjectsRepository {
  private readonly projects = new Map([
    ['P1', new Project('P1', 'Green', new Map([['U1', 'Ada']]))],
  ]);

  /** A project of somebody else and one that does not exist look alike. */
  get(projectId: string): Project {
    const project = this.projects.get(projectId);
    if (project === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return project;
  }
}

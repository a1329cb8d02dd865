import { Injectable } from '@nestjs/common';
import { applyMtPatch } from 'nestjs-mt-errors/json-patch';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { checkPatched } from './check-patched.js';
import { MemberNameDto } from './member-name.dto.js';
import { PatchedProjectDto } from './patched-project.dto.js';
import { Project, type ProjectFields } from './project.js';
import { ProjectsRepository } from './projects.repository.js';
import type { RegisterProjectDto } from './register-project.dto.js';
import { registrationOf } from './registration.js';

/** What a caller of another version of the project must not overwrite. */
export interface VersionedChange {
  readonly projectId: string;
  readonly expectedVersion?: number;
}

@Injectable()
export class ProjectsService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  /** The project, its owner and the event that tells of it are written together. */
  register(ownerId: string, form: RegisterProjectDto): Promise<object> {
    const { name, plan, ownerName } = form;
    const fields = { name, plan, settings: {}, tags: [], registration: registrationOf(form) };
    const project = new Project(this.ids.next('P'), fields, 0);
    return this.database.transaction(async () => {
      await this.projects.add(project);
      await this.projects.addOwner(project.id, ownerId, ownerName);
      await this.outbox.append({ topic: 'project.registered', payload: { projectId: project.id } });
      return viewOf(project, 0);
    });
  }

  async find(projectId: string): Promise<object> {
    const project = await this.projects.get(projectId);
    return viewOf(project, project.version);
  }

  async member(projectId: string, userId: string): Promise<{ id: string; name: string }> {
    return { id: userId, name: await this.projects.memberName(projectId, userId) };
  }

  rename(change: VersionedChange, name: string): Promise<object> {
    return this.change(change, () => ({ name }), 'project.renamed');
  }

  patch(change: VersionedChange, patch: unknown): Promise<object> {
    const allowed = ['/name', '/settings', '/tags'];
    return this.change(change, (fields) =>
      checkPatched(PatchedProjectDto, applyMtPatch(fields, patch, { allowed })),
    );
  }

  set(projectId: string, fields: Partial<ProjectFields>): Promise<object> {
    return this.change({ projectId }, () => fields);
  }

  /** Somebody who is no member cannot become the owner. */
  changeOwner(projectId: string, userId: string): Promise<void> {
    return this.database.transaction(async () => {
      const isOwner = await this.projects.lockOwner(projectId, userId);
      if (!isOwner) await this.projects.changeOwner(projectId, userId);
    });
  }

  patchMember(projectId: string, name: string, patch: unknown): Promise<object> {
    return this.database.transaction(async () => {
      const patched = applyMtPatch({ name }, patch, { allowed: ['/name'] });
      const changed = await checkPatched(MemberNameDto, patched);
      await this.projects.renameMember(projectId, name, changed.name);
      return changed;
    });
  }

  private change(
    { projectId, expectedVersion }: VersionedChange,
    make: (fields: ProjectFields) => Partial<ProjectFields> | Promise<Partial<ProjectFields>>,
    topic = 'project.changed',
  ): Promise<object> {
    return this.database.transaction(async () => {
      const project = await this.projects.get(projectId);
      if (expectedVersion !== undefined) project.expectVersion(expectedVersion);
      project.change(await make(project.toFields()));
      const version = await this.projects.save(project);
      const { name } = project.toFields();
      await this.outbox.append({ topic, payload: { projectId, name } });
      return viewOf(project, version);
    });
  }
}

function viewOf(project: Project, version: number): object {
  return { id: project.id, ...project.toFields(), version };
}

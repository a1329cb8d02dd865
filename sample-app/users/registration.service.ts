import { Injectable } from '@nestjs/common';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { checkChangeable } from '../members/administrators.js';
import { MembersRepository } from '../members/members.repository.js';
import { ProjectsRepository } from '../projects/projects.repository.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { hashSecret } from '../secrets/secret-hash.js';
import { VerificationService } from '../verification/verification.service.js';
import { contactOf } from '../notification/contact-of.js';
import type { RegisterUserDto } from './dto/register-user.dto.js';
import { checkPassword } from './password-rules.js';
import { User } from './user.js';
import { UsersRepository } from './users.repository.js';

/** Takes in new users of a project, with the role that the project gives to everybody. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly users: UsersRepository,
    private readonly projects: ProjectsRepository,
    private readonly members: MembersRepository,
    private readonly roles: RolesRepository,
    private readonly verification: VerificationService,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  async register(projectId: string, dto: RegisterUserDto): Promise<object> {
    checkChangeable(projectId);
    await this.projects.get(projectId);
    const contact = contactOf(dto);
    checkPassword(dto.password);
    const proof = { operation: 'register', address: contact.address, text: dto.code } as const;
    await this.verification.check(proof);
    const passwordHash = await hashSecret(dto.password);
    const user = User.register(this.ids.next('U'), contact, passwordHash, dto.userName);
    await this.verification.spend(proof, () => this.admit(projectId, user, dto.name));
    return user.view();
  }

  private async admit(projectId: string, user: User, name: string): Promise<void> {
    const role = await this.roles.defaultOf(projectId);
    await this.users.add(user);
    await this.members.add(projectId, { userId: user.id, name, roleIds: [role.id] });
    const payload = { projectId, userId: user.id };
    await this.outbox.append({ topic: 'user.registered', payload });
  }
}

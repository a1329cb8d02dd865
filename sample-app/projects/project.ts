import { MtErrors } from 'nestjs-mt-errors';

/** A project, its users, and the version by which two changes at once are noticed. */
export class Project {
  private version = 0;

  constructor(
    readonly id: string,
    private name: string,
    private readonly users: ReadonlyMap<string, string>,
  ) {}

  userName(userId: string): string {
    const name = this.users.get(userId);
    if (name === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return name;
  }

  rename(name: string, expectedVersion: number): void {
    if (expectedVersion !== this.version)
      throw new MtErrors.AGGREGATE_OUTDATED({ expectedVersion });
    this.name = name;
    this.version += 1;
  }

  view(): { id: string; name: string; version: number } {
    return { id: this.id, name: this.name, version: this.version };
  }
}

import { MtErrors } from 'nestjs-mt-errors';

/** A tenant's project. By its version two changes at once are noticed. */
export class Project {
  constructor(
    readonly id: string,
    private name: string,
    readonly version: number,
  ) {}

  rename(name: string, expectedVersion: number): void {
    if (expectedVersion !== this.version)
      throw new MtErrors.AGGREGATE_OUTDATED({ entity: this.id, expectedVersion });
    this.name = name;
  }

  toRow(): { id: string; name: string; version: number } {
    return { id: this.id, name: this.name, version: this.version };
  }
}

import { MtErrors } from 'nestjs-mt-errors';

export interface ProjectFields {
  readonly name: string;
  readonly plan: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: readonly unknown[];
}

/** A tenant's project. By its version two changes at once are noticed. */
export class Project {
  constructor(
    readonly id: string,
    private fields: ProjectFields,
    readonly version: number,
  ) {}

  /** The caller changes what he has read, not what somebody else has made of it meanwhile. */
  expectVersion(expectedVersion: number): void {
    if (expectedVersion !== this.version)
      throw new MtErrors.AGGREGATE_OUTDATED({ entity: this.id, expectedVersion });
  }

  change(fields: Partial<ProjectFields>): void {
    this.fields = { ...this.fields, ...fields };
  }

  toFields(): ProjectFields {
    return this.fields;
  }
}

import { MtErrors } from 'nestjs-mt-errors';
import type { Registration } from './registration.js';

export interface ProjectFields {
  readonly name: string;
  readonly plan: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: readonly unknown[];
  /** The projects that are there from the start were registered by nobody. */
  readonly registration: Partial<Registration>;
}

/** How long settings and tags may be, as JSON. */
const MAX_LENGTH = 4000;

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
    const changed = { ...this.fields, ...fields };
    checkLength(changed.settings);
    checkLength(changed.tags);
    this.fields = changed;
  }

  toFields(): ProjectFields {
    return this.fields;
  }
}

function checkLength(data: unknown): void {
  if (JSON.stringify(data).length > MAX_LENGTH) throw new MtErrors.TOO_LONG({ max: MAX_LENGTH });
}

import { MtErrors } from 'nestjs-mt-errors';
import { checkEndpointPath } from './endpoint-path.js';

/** What its project says of an endpoint. */
export interface EndpointValues {
  readonly name: string;
  readonly routerId: string;
  readonly path: string;
  readonly method: string;
  /** Whether callers outside the project's own network reach it. */
  readonly external: boolean;
  /** Whether other projects may subscribe to it. */
  readonly shared: boolean;
  readonly corsProfileId?: string;
  readonly cacheProfileId?: string;
}

/** The router and the profiles that an endpoint refers to. */
export interface Owned {
  readonly projectId: string;
}

/** One operation that a project offers. */
export class Endpoint {
  private constructor(
    readonly id: string,
    readonly projectId: string,
    private values: EndpointValues,
    readonly version: number,
    private expiry?: string,
  ) {}

  static create(
    id: string,
    projectId: string,
    values: EndpointValues,
    references: readonly Owned[],
  ): Endpoint {
    checkEndpointPath(values.path);
    if (references.some((each) => each.projectId !== projectId))
      throw new MtErrors.ENDPOINT_PROJECT_MISMATCH();
    return new Endpoint(id, projectId, values, 0);
  }

  /** As it was stored. */
  static restore(row: {
    id: string;
    projectId: string;
    values: EndpointValues;
    version: number;
    expiry?: string;
  }): Endpoint {
    return new Endpoint(row.id, row.projectId, row.values, row.version, row.expiry);
  }

  get isExpired(): boolean {
    return this.expiry !== undefined;
  }

  rename(name: string, expectedVersion: number): void {
    if (this.isExpired) throw new MtErrors.EXPIRED_ENDPOINT_READ_ONLY({ endpointId: this.id });
    if (expectedVersion !== this.version)
      throw new MtErrors.AGGREGATE_OUTDATED({ entity: this.id, expectedVersion });
    this.values = { ...this.values, name };
  }

  /** Tells the subscribers that it will go away. @param reason for them to read */
  expire(reason: string): void {
    const endpointId = this.id;
    if (this.isExpired) throw new MtErrors.ENDPOINT_ALREADY_EXPIRED({ endpointId });
    if (!this.values.external) throw new MtErrors.INTERNAL_ENDPOINT_CANNOT_EXPIRE({ endpointId });
    if (!this.values.shared) throw new MtErrors.UNSHARED_ENDPOINT_CANNOT_EXPIRE({ endpointId });
    this.expiry = reason;
  }

  /** Subscribers are warned before a shared endpoint goes away. */
  checkDeletable(): void {
    if (this.values.shared && !this.isExpired)
      throw new MtErrors.SHARED_ENDPOINT_NOT_EXPIRED({ endpointId: this.id });
  }

  checkSubscribable(subscriberProjectId: string): void {
    const endpointId = this.id;
    if (subscriberProjectId === this.projectId) throw new MtErrors.SUBSCRIBE_OWN_ENDPOINT();
    if (this.isExpired) throw new MtErrors.SUBSCRIBE_EXPIRED_ENDPOINT({ endpointId });
    if (!this.values.shared) throw new MtErrors.SUBSCRIBE_UNSHARED_ENDPOINT({ endpointId });
  }

  view() {
    const { id, projectId, values, version, expiry } = this;
    return { id, projectId, ...values, version, expiry };
  }
}

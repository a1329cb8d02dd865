import { ApiErrors } from '../api.errors.js';
import type { Endpoint } from '../endpoints/endpoint.js';

export type Decision = 'APPROVED' | 'REJECTED';

/** A project asks to use another project's endpoint. */
export class SubRequest {
  constructor(
    readonly id: string,
    readonly projectId: string,
    readonly endpointId: string,
    readonly createdBy: string,
    public decision?: Decision,
  ) {}

  static create(id: string, projectId: string, endpoint: Endpoint, createdBy: string): SubRequest {
    endpoint.checkSubscribable(projectId);
    return new SubRequest(id, projectId, endpoint.id, createdBy);
  }

  decide(decision: Decision): void {
    if (this.decision !== undefined) throw new ApiErrors.SUB_REQUEST_DECIDED();
    this.decision = decision;
  }
}

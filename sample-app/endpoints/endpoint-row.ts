import { Endpoint } from './endpoint.js';

/** An endpoint as its table has it. */
export interface EndpointRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly router_id: string;
  readonly path: string;
  readonly method: string;
  readonly external: boolean;
  readonly shared: boolean;
  readonly cors_profile_id: string | null;
  readonly cache_profile_id: string | null;
  readonly expiry: string | null;
  readonly version: number;
}

export function endpointOf(row: EndpointRow): Endpoint {
  const { id, version, name, path, method, external, shared } = row;
  return Endpoint.restore({
    id,
    projectId: row.project_id,
    version,
    expiry: row.expiry ?? undefined,
    values: {
      name,
      routerId: row.router_id,
      path,
      method,
      external,
      shared,
      corsProfileId: row.cors_profile_id ?? undefined,
      cacheProfileId: row.cache_profile_id ?? undefined,
    },
  });
}

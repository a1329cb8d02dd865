import { endpointsRows } from './rows/endpoints.rows.js';
import { gatewayRows } from './rows/gateway.rows.js';
import { infrastructureRows } from './rows/infrastructure.rows.js';
import { subscriptionsRows } from './rows/subscriptions.rows.js';
import type { WalkRow } from './walk-row.js';

/** All rows; the catalogue gives their order. */
export const walkRows: readonly WalkRow[] = [
  ...infrastructureRows,
  ...endpointsRows,
  ...gatewayRows,
  ...subscriptionsRows,
];

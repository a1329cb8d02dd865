import { endpointsRows } from './rows/endpoints.rows.js';
import { gatewayRows } from './rows/gateway.rows.js';
import { eventsRows } from './rows/events.rows.js';
import { listsRows } from './rows/lists.rows.js';
import { projectsRows } from './rows/projects.rows.js';
import { registrationRows } from './rows/registration.rows.js';
import { usageRows } from './rows/usage.rows.js';
import { infrastructureRows } from './rows/infrastructure.rows.js';
import { subscriptionsRows } from './rows/subscriptions.rows.js';
import { accessRows } from './rows/access.rows.js';
import { avatarsRows } from './rows/avatars.rows.js';
import { clientsRows } from './rows/clients.rows.js';
import { membersRows } from './rows/members.rows.js';
import { oauthRows } from './rows/oauth.rows.js';
import { rolesRows } from './rows/roles.rows.js';
import { usersRows } from './rows/users.rows.js';
import { verificationRows } from './rows/verification.rows.js';
import type { WalkRow } from './walk-row.js';

/** All rows; the catalogue gives their order. */
export const walkRows: readonly WalkRow[] = [
  ...infrastructureRows,
  ...eventsRows,
  ...listsRows,
  ...projectsRows,
  ...registrationRows,
  ...usageRows,
  ...endpointsRows,
  ...gatewayRows,
  ...subscriptionsRows,
  ...accessRows,
  ...avatarsRows,
  ...clientsRows,
  ...membersRows,
  ...oauthRows,
  ...rolesRows,
  ...usersRows,
  ...verificationRows,
];

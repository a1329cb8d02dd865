import { clientsSchema } from './clients/clients.schema.js';
import { eventsSchema } from './infrastructure/events/events.schema.js';
import { endpointsSchema } from './endpoints/endpoints.schema.js';
import { membersSchema } from './members/members.schema.js';
import { oauthSchema } from './oauth/oauth.schema.js';
import { profilesSchema } from './profiles/profiles.schema.js';
import { projectsSchema } from './projects/projects.schema.js';
import { rolesSchema } from './roles/roles.schema.js';
import { routersSchema } from './routers/routers.schema.js';
import { subscriptionsSchema } from './subscriptions/subscriptions.schema.js';
import { usersSchema } from './users/users.schema.js';
import { verificationSchema } from './verification/verification.schema.js';
import { usageSchema } from './usage/usage.schema.js';

/** The tables of all contexts with their first rows, in the order in which they refer to each other. */
export const schema: readonly string[] = [
  eventsSchema,
  projectsSchema,
  usageSchema,
  usersSchema,
  rolesSchema,
  membersSchema,
  clientsSchema,
  oauthSchema,
  verificationSchema,
  routersSchema,
  profilesSchema,
  endpointsSchema,
  subscriptionsSchema,
];

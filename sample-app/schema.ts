import { eventsSchema } from './infrastructure/events/events.schema.js';
import { endpointsSchema } from './endpoints/endpoints.schema.js';
import { profilesSchema } from './profiles/profiles.schema.js';
import { projectsSchema } from './projects/projects.schema.js';
import { routersSchema } from './routers/routers.schema.js';
import { subscriptionsSchema } from './subscriptions/subscriptions.schema.js';

/** The tables of all contexts with their first rows, in the order in which they refer to each other. */
export const schema: readonly string[] = [
  eventsSchema,
  projectsSchema,
  routersSchema,
  profilesSchema,
  endpointsSchema,
  subscriptionsSchema,
];

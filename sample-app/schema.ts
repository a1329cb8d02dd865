import { eventsSchema } from './infrastructure/events/events.schema.js';
import { projectsSchema } from './projects/projects.schema.js';

/** The tables of all contexts with their first rows, in the order in which they refer to each other. */
export const schema: readonly string[] = [eventsSchema, projectsSchema];

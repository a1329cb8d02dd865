import { Outbox } from '../../infrastructure/events/outbox.js';
import type { WalkRow } from '../walk-row.js';
import { connectRows } from './rabbit-connect.rows.js';
import { channelRows } from './rabbit-channel.rows.js';
import type { Walk } from '../walk.js';

/** An event that another version of the service has written into the outbox. */
async function hear(walk: Walk, payload: object): Promise<void> {
  const outbox = walk.app.get(Outbox, { strict: false });
  const event = { topic: 'project.renamed', payload: { ...payload } };
  await walk.database.transaction(() => outbox.append(event));
  await walk.drain();
}

/** What goes wrong between the outbox and those who hear of events. */
export const eventsRows: readonly WalkRow[] = [
  {
    key: 'MQ_CONSUME_FAILED',
    how: 'an event of an older version, whose project has no name',
    cause: async (walk) => {
      await hear(walk, { projectId: 'P1' });
      return walk.fromLog('0005');
    },
    twin: async (walk) => {
      await hear(walk, { projectId: 'P1', name: 'Green' });
      return walk.logs.length === 0 ? walk.delivered() : walk.fromLog('');
    },
  },
  ...connectRows,
  ...channelRows,
];

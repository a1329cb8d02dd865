import type { WalkRow } from '../walk-row.js';
import { connectRows } from './rabbit-connect.rows.js';
import { channelRows } from './rabbit-channel.rows.js';
import type { Walk } from '../walk.js';

/** An event that another version of the service has written into the outbox. */
async function hear(walk: Walk, payload: object): Promise<void> {
  await walk.database.query(
    "INSERT INTO outbox (id, topic, payload) VALUES ($1, 'project.renamed', $2)",
    [`M${walk.unique().toUpperCase()}`, JSON.stringify(payload)],
  );
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

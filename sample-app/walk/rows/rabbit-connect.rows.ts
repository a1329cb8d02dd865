import { connect, type Socket } from 'node:net';
import { closedPort } from '../local-server.js';
import { cleanRabbit } from '../rabbit-operator.js';
import type { Seen, WalkRow } from '../walk-row.js';
import { queuesOf, rabbitUrl } from './rabbit.js';
import type { Walk } from '../walk.js';

/** Until the application has noticed that a connection is gone. */
const NOTICED_MS = 500;

async function refusedUrl(): Promise<string> {
  return `amqp://guest:guest@127.0.0.1:${await closedPort()}`;
}

/** Starts an application with names of its own on the broker. */
async function starts(walk: Walk, urls: { amqpUrl: string; amqpPublishUrl?: string }) {
  const amqpPrefix = `walk-${walk.unique()}`;
  const seen = await walk.starts({ ...urls, amqpPrefix });
  await cleanRabbit(rabbitUrl(walk), amqpPrefix, queuesOf(walk));
  return seen;
}

/** A way to the broker that breaks as soon as somebody knocks at the other door. */
async function breakingWay(walk: Walk): Promise<{ amqpUrl: string; amqpPublishUrl: string }> {
  const { hostname, port } = new URL(rabbitUrl(walk));
  const open = new Set<Socket>();
  const way = await walk.listenTcp((socket) => {
    const broker = connect(Number(port || 5672), hostname).on('error', () => socket.destroy());
    socket.pipe(broker).pipe(socket);
    socket.on('close', () => broker.destroy());
    open.add(socket);
  });
  const door = await walk.listenTcp((socket) => {
    for (const each of open) each.destroy();
    setTimeout(() => socket.destroy(), NOTICED_MS);
  });
  const login = 'guest:guest@127.0.0.1';
  return {
    amqpUrl: `amqp://${login}:${way.port}`,
    amqpPublishUrl: `amqp://${login}:${door.port}`,
  };
}

/** Without a broker at hand, the twin of what needs none is an application that needs none. */
function startsWell(walk: Walk): Promise<Seen> {
  const { amqpUrl } = walk.options.settings;
  return amqpUrl === undefined ? walk.starts({}) : starts(walk, { amqpUrl });
}

function refuse(walk: Walk, urls: { amqpUrl: string; amqpPublishUrl?: string }): Promise<Seen> {
  return walk.startFails(urls);
}

/** The broker, or the way to it, is not there when the application starts. */
export const connectRows: readonly WalkRow[] = [
  {
    key: 'MQ_SUBSCRIBE_CONNECT_FAILED',
    how: 'started while the broker is away',
    cause: async (walk) => refuse(walk, { amqpUrl: await refusedUrl() }),
    twin: startsWell,
  },
  {
    key: 'MQ_PUBLISH_CONNECT_FAILED',
    how: 'started while the broker that is published to is away',
    needs: 'rabbitmq',
    cause: async (walk) =>
      refuse(walk, { amqpUrl: rabbitUrl(walk), amqpPublishUrl: await refusedUrl() }),
    twin: (walk) => starts(walk, { amqpUrl: rabbitUrl(walk), amqpPublishUrl: rabbitUrl(walk) }),
  },
  {
    key: 'MQ_CLOSE_FAILED',
    how: 'the same, and the other connection breaks before it can be closed',
    needs: 'rabbitmq',
    cause: async (walk) => refuse(walk, await breakingWay(walk)),
    twin: (walk) => starts(walk, { amqpUrl: rabbitUrl(walk), amqpPublishUrl: rabbitUrl(walk) }),
  },
];

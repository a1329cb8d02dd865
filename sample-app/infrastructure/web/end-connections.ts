import type { Server, ServerResponse } from 'node:http';

/**
 * Ends the connections that would keep a process alive which was told to end: one on which nothing
 * moves, because its caller has stopped reading, and one that is kept for the next request.
 */
export function endConnections(server: Server, idleMs: number): void {
  server.setTimeout(idleMs);
  server.prependListener('request', (_, response: ServerResponse) => {
    if (!server.listening) response.setHeader('Connection', 'close');
  });
}

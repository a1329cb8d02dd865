import type { Duplex } from 'node:stream';
import { fromStatus } from '../../adapters/adapted.js';
import type { ErrorFilter } from '../../filters/error.filter.js';
import { SocketExchange } from '../../filters/http/socket-exchange.js';

/** What Node's parser says of a request that it cannot read, and the status for it. */
const STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers a request that Node's parser refused; a connection that is gone is only closed. */
export function answerUnreadable(
  filter: ErrorFilter | undefined,
  error: Error & { code?: string },
  socket: Duplex,
): void {
  if (filter === undefined || error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUSES[error.code ?? ''] ?? 400;
  filter.answer(fromStatus(status, { cause: error }), new SocketExchange(socket));
}

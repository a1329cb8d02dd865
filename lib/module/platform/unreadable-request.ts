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

/** Node's own mark of the answer that a connection is sending. */
interface Busy {
  readonly _httpMessage?: { readonly headersSent?: boolean } | null;
}

/** Answers a request that Node's parser refused; a connection that is gone is only closed. */
export function answerUnreadable(
  filter: ErrorFilter | undefined,
  error: Error & { code?: string },
  socket: Duplex,
): void {
  if (filter === undefined || isLost(error, socket)) {
    socket.destroy();
    return;
  }
  const status = STATUSES[error.code ?? ''] ?? 400;
  filter.answer(fromStatus(status, { cause: error }), new SocketExchange(socket));
}

/** True where the client is gone, or an answer has begun that another one would be written into. */
function isLost(error: { readonly code?: string }, socket: Duplex): boolean {
  const isBusy = (socket as Busy)._httpMessage?.headersSent === true;
  return error.code === 'ECONNRESET' || !socket.writable || isBusy;
}

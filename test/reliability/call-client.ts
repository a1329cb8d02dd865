import { connect } from 'node:net';

/** The packet that a service of Nest sends over TCP. */
export interface Reply {
  readonly id?: string;
  readonly err?: unknown;
  readonly response?: unknown;
  readonly isDisposed?: boolean;
}

export interface CallAnswer {
  readonly replies: Reply[];
  readonly bytes: string;
  readonly millis: number;
  readonly timedOut: boolean;
}

/** A message as Nest's TCP transport frames it. */
export function frame(packet: object | string): string {
  const text = typeof packet === 'string' ? packet : JSON.stringify(packet);
  return `${text.length}#${text}`;
}

/** Sends a message to a service and waits until the last reply, the end of the connection, or for so long. */
export function call(port: number, message: string, timeout = 5000): Promise<CallAnswer> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let bytes = '';
    const finish = (timedOut: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      const millis = performance.now() - started;
      resolve({ replies: parseReplies(bytes), bytes, millis, timedOut });
    };
    const timer = setTimeout(() => finish(true), timeout);
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      bytes += String(chunk);
      if (parseReplies(bytes).some(({ isDisposed, err }) => isDisposed || err !== undefined)) {
        finish(false);
      }
    });
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.write(message);
  });
}

function parseReplies(bytes: string): Reply[] {
  const replies: Reply[] = [];
  let rest = bytes;
  for (;;) {
    const length = /^(\d+)#/.exec(rest);
    if (length === null) return replies;
    const start = length[0].length;
    const end = start + Number(length[1]);
    if (rest.length < end) return replies;
    replies.push(JSON.parse(rest.slice(start, end)) as Reply);
    rest = rest.slice(end);
  }
}

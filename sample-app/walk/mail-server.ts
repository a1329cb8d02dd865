import type { Socket } from 'node:net';
import type { LocalServer } from './local-server.js';
import type { Walk } from './walk.js';

/** A mail server that takes everything, but what it is told to refuse. */
export function listenSmtp(walk: Walk, refused: Record<string, string> = {}): Promise<LocalServer> {
  return walk.listenTcp((socket) => {
    let isData = false;
    socket.write('220 ready\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      if (isData) {
        isData = !text.endsWith('\r\n.\r\n');
        if (!isData) socket.write('250 queued\r\n');
        return;
      }
      isData = answer(socket, text.slice(0, 4).toUpperCase(), refused);
    });
  });
}

/** @returns whether the mail itself comes next */
function answer(socket: Socket, command: string, refused: Record<string, string>): boolean {
  const isData = command === 'DATA';
  socket.write(`${refused[command] ?? (isData ? '354 go on' : '250 good')}\r\n`);
  return isData;
}

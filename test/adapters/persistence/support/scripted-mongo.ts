import { type Document, deserialize, serialize } from 'bson';
import type { Socket } from 'node:net';
import { silentServer } from './silent-server.js';

const OP_MSG = 2013;
const HEADER = 16;
const MAX_MESSAGE = 48_000_000;

/** What a command is answered with; `undefined` cuts the connection. */
export type Answer = (command: Document) => Document | undefined;

/**
 * A stand-in for a MongoDB server, of which there is none for this platform: it speaks as much of
 * the wire protocol as the driver needs, and answers each command as the test says, in the form
 * that a real server has.
 */
export class ScriptedMongo {
  answer: Answer = () => ({ ok: 1 });
  private server: Awaited<ReturnType<typeof silentServer>> | undefined;

  async start(): Promise<string> {
    this.server = await silentServer((socket) => this.serve(socket));
    return `mongodb://127.0.0.1:${this.server.port}/shop`;
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }

  private serve(socket: Socket): void {
    let buffered = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      buffered = Buffer.concat([buffered, chunk]);
      while (buffered.length >= HEADER && buffered.length >= buffered.readInt32LE(0)) {
        const length = buffered.readInt32LE(0);
        this.reply(socket, buffered.subarray(0, length));
        buffered = buffered.subarray(length);
      }
    });
  }

  private reply(socket: Socket, message: Buffer): void {
    const id = message.readInt32LE(4);
    const body = message.subarray(HEADER + 5);
    const command = deserialize(body.subarray(0, body.readInt32LE(0)));
    const answer = 'hello' in command ? greeting() : this.answer(command);
    if (answer === undefined) socket.destroy();
    else socket.write(pack(answer, id));
  }
}

function greeting(): Document {
  return {
    ok: 1,
    isWritablePrimary: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: MAX_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
  };
}

function pack(document: Document, responseTo: number): Buffer {
  const body = serialize(document);
  const head = Buffer.alloc(HEADER + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, body]);
}

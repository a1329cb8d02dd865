// The sample with a clock that can be set and a log that can be filled: each message is done, then answered.
import 'reflect-metadata';
import { appendFileSync, createWriteStream } from 'node:fs';
import { promisify } from 'node:util';
import { createApp } from '../../../sample-app/dist/create-app.js';
import { SettableClock } from '../../../sample-app/dist/infrastructure/clock/clock.js';

const { PLATFORM, PORT, SINK } = process.env;
const clock = new SettableClock();
const RealDate = Date;
let shiftMs = 0;
let file = '/dev/null';
let stream = open();

function open() {
  // A stream that fails is the application's own matter; it has to listen, as with any stream.
  return createWriteStream(file).on('error', () => undefined);
}

function write(line) {
  if (SINK === 'stream') stream.write(`${line}\n`);
  else appendFileSync(file, `${line}\n`);
}

const commands = {
  connections: () => promisify((done) => app.getHttpServer().getConnections(done))(),
  advance: (ms) => clock.advance(ms),
  shift: (ms) => (shiftMs = ms),
  fill: () => {
    file = '/dev/full';
    stream = open();
  },
};

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + shiftMs] : args, newTarget),
  get: (target, name) =>
    name === 'now' ? () => target.now() + shiftMs : Reflect.get(target, name),
});

process.on('message', async ([command, value]) => {
  process.send({ answer: await commands[command](value) });
});

const logger = { log: write, warn: write, error: write, fatal: write, debug: write };
const app = await createApp(PLATFORM, { logger, abortOnError: false }, { clock });
await app.listen(Number(PORT));

import type { ArgumentsHost } from '@nestjs/common';
import { MtException, MtExceptionFilter } from 'nestjs-mt-errors';
import { mtErrorFormatter } from 'nestjs-mt-errors/graphql';
import { rmqTransport } from 'nestjs-mt-errors/microservices';
import { lastValueFrom, type Observable } from 'rxjs';
import { messageHeader } from '../../../lib/filters/rpc/call-headers.js';
import { LAST_RESORT_WIRE } from './support/last-resort-wire.js';

const hostOf = (type: string, args: unknown[]): ArgumentsHost =>
  ({
    getType: () => type,
    getArgs: () => args,
    getArgByIndex: (index: number) => args[index],
  }) as unknown as ArgumentsHost;

const boom = (): never => {
  throw new Error('hunter2');
};
const answerOf = (type: string, args: unknown[]): unknown =>
  new MtExceptionFilter().catch(new MtException('1078'), hostOf(type, args));

const status = {
  type: 'about:blank',
  title: 'Internal Server Error',
  status: 500,
  code: '500',
  key: 'INTERNAL_SERVER_ERROR',
};

describe('a call whose own parts throw', () => {
  const context = { get: boom };
  Object.defineProperty(context, 'req', { get: boom });

  it('is answered by a resolver', () => {
    expect(answerOf('graphql', [{}, {}, context, {}])).toMatchObject({
      message: 'Internal Server Error',
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        mt: { status: 500, code: '500', key: 'INTERNAL_SERVER_ERROR' },
      },
    });
  });

  it('is answered by the mask', () => {
    expect(
      mtErrorFormatter()({ data: null, errors: [{ message: 'hunter2', path: ['a'] }] }, context),
    ).toMatchObject({
      response: {
        errors: [
          { message: 'Internal Server Error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
        ],
      },
    });
  });

  it('is answered by a gateway', () => {
    const sent: unknown[] = [];
    const client = { emit: (event: string, data: unknown) => sent.push([event, data]) };
    Object.defineProperty(client, 'handshake', { get: boom });

    answerOf('ws', [client, {}]);

    expect(sent).toEqual([['exception', status]]);
  });

  it('is closed by a gateway that can send nothing', () => {
    const closed: unknown[] = [];
    const client = { emit: boom, disconnect: (close: boolean) => closed.push(close) };

    answerOf('ws', [client, {}]);

    expect(closed).toEqual([true]);
  });

  it('has no header where its message cannot be read', () => {
    expect(messageHeader({ getMessage: boom }, 'traceparent')).toBeUndefined();
  });
});

const rejectionOf = (answer: unknown): Promise<unknown> =>
  lastValueFrom(answer as Observable<unknown>).catch((error: unknown) => error);

/** No exception has an id then, which is asked for twice: for the failure and for the failure to answer it. */
function withoutIds<Value>(run: () => Value): Value {
  Object.defineProperty(globalThis.crypto, 'randomUUID', { value: boom, configurable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(globalThis.crypto, 'randomUUID');
  }
}

describe('a message that cannot be answered as it should', () => {
  it('is answered all the same', async () => {
    expect(await rejectionOf(withoutIds(() => answerOf('rpc', [{}, {}])))).toEqual(
      LAST_RESORT_WIRE,
    );
  });

  it('is answered over gRPC', async () => {
    class Metadata {
      readonly set = boomless;
      readonly get = boom;
      readonly getMap = () => ({});
    }
    const answer = answerOf('rpc', [{}, new Metadata()]);
    expect(await rejectionOf(answer)).toMatchObject({ code: 13, details: 'Internal Server Error' });
  });

  it('is answered and acknowledged over RabbitMQ', async () => {
    const { acknowledged, answer } = overRabbitMq({ replyTo: 'someone' });
    expect(await rejectionOf(answer)).toEqual(LAST_RESORT_WIRE);
    await new Promise(setImmediate);
    expect(acknowledged).toHaveLength(1);
  });

  it('stays with RabbitMQ where nobody waits for an answer', async () => {
    const { acknowledged, answer } = overRabbitMq({});
    expect(await rejectionOf(answer)).toMatchObject({ name: 'EmptyError' });
    await new Promise(setImmediate);
    expect(acknowledged).toEqual([]);
  });
});

function boomless(): void {}

function overRabbitMq(properties: object): { acknowledged: unknown[]; answer: unknown } {
  const acknowledged: unknown[] = [];
  const message = { content: Buffer.alloc(0), fields: {}, properties };
  const channel = { ack: (settled: unknown) => acknowledged.push(settled) };
  const context = { getMessage: () => message, getChannelRef: () => channel };
  const filter = new MtExceptionFilter({ transports: [rmqTransport({ settle: true })] });
  const host = hostOf('rpc', [{}, context]);
  const answer = withoutIds(() => filter.catch(new MtException('1078'), host));
  return { acknowledged, answer };
}

import type { ArgumentsHost } from '@nestjs/common';
import { MtException, MtExceptionFilter } from 'nestjs-mt-errors';
import { rmqTransport } from 'nestjs-mt-errors/microservices';
import { firstValueFrom, type Observable } from 'rxjs';
import { RmqSettler } from '../../../lib/microservices/rmq/rmq-settler.js';

describe('settling over a channel that confirms nothing', () => {
  it('sends the event on and acknowledges it', async () => {
    const done: unknown[] = [];
    const channel = {
      assertQueue: async (name: string) => void done.push(['assert', name]),
      sendToQueue: (name: string, _content: Uint8Array, { headers }: { headers?: unknown }) =>
        done.push(['send', name, headers]) > 0,
      ack: () => void done.push(['ack']),
    };
    const message = {
      content: new Uint8Array([1]),
      fields: { routingKey: 'work' },
      properties: {},
    };

    await new RmqSettler({ settle: true, retryDelays: [50] }).settle(
      { message, channel: channel as never },
      {
        $mt: 1,
        code: '0064',
        id: '6f6c0a0e-31d6-4e9c-8e1f-0b7c5a3c9d21',
        retryable: true,
        status: 'error',
        message: 'x',
      },
    );

    expect(done).toEqual([
      ['assert', 'work.retry-50'],
      [
        'send',
        'work.retry-50',
        {
          'x-mt-code': '0064',
          'x-mt-error-id': '6f6c0a0e-31d6-4e9c-8e1f-0b7c5a3c9d21',
          'x-mt-service': '',
          'x-mt-attempt': 2,
        },
      ],
      ['ack'],
    ]);
  });
});

describe('acknowledging over a channel that has gone', () => {
  it('leaves the answer as it is', async () => {
    const answers: unknown[] = [];
    const acknowledged = new Promise<void>((resolve) => {
      const context = {
        getMessage: () => ({ properties: { replyTo: 'reply' }, fields: {} }),
        getChannelRef: () => ({
          ack: () => {
            setImmediate(resolve);
            throw new Error('Channel closed');
          },
        }),
      };
      const host = {
        getType: () => 'rpc',
        getArgs: () => [{}, context],
        getArgByIndex: (index: number) => [{}, context][index],
      } as unknown as ArgumentsHost;
      const transports = [rmqTransport({ settle: true })];
      const answer = new MtExceptionFilter({ transports }).catch(new MtException('1078'), host);
      firstValueFrom(answer as Observable<unknown>).catch((error: unknown) => answers.push(error));
    });

    await acknowledged;

    expect(answers).toMatchObject([{ $mt: 1, code: '1078' }]);
  });
});

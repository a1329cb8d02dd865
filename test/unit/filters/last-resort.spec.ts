import type { ArgumentsHost } from '@nestjs/common';
import { MtException, MtExceptionFilter } from 'nestjs-mt-errors';
import { mtErrorFormatter } from 'nestjs-mt-errors/graphql';
import { messageHeader } from '../../../lib/filters/rpc/call-headers.js';

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

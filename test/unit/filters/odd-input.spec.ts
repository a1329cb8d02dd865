import { PassThrough } from 'node:stream';
import { Logger } from '@nestjs/common';
import { MtException, MtExceptionFilter } from 'nestjs-mt-errors';
import { openHttp } from '../../../lib/filters/http/http.transport.js';
import { SocketExchange } from '../../../lib/filters/http/socket-exchange.js';
import { SseExchange } from '../../../lib/filters/http/sse-exchange.js';
import { describeChain } from '../../../lib/reporting/describe-error.js';
import { FakeCall } from '../../properties/fake-call.js';

const fails = (): never => {
  throw new Error('odd');
};

beforeAll(() => Logger.overrideLogger(false));

describe('a filter with odd input', () => {
  it('answers a code that is in no catalogue with 500 and the id of the exception', () => {
    const call = new FakeCall();
    const exception = new MtException('9999' as never);
    new MtExceptionFilter().catch(exception, call.host);
    expect(call.status).toBe(500);
    expect(JSON.parse(call.body)).toMatchObject({
      code: '500',
      instance: `urn:uuid:${exception.id}`,
    });
  });

  it('asks the next transport where one throws', () => {
    const call = new FakeCall();
    new MtExceptionFilter({ transports: [{ open: fails }] }).catch(
      new MtException('1078'),
      call.host,
    );
    expect(call.status).toBe(404);
  });

  it('leaves out violations that are no list', () => {
    expect(new MtException('0049', { violations: 'many' as never }).violations).toEqual([]);
  });

  it('names what cannot be turned into text by its type', () => {
    const message = { toString: fails };
    expect(describeChain(Object.assign(new Error('x'), { message }), true)).toBe('Error: object');
  });
});

describe('the last resort', () => {
  it('of an HTTP answer is a constant body', () => {
    const call = new FakeCall();
    openHttp(call.request, call.response)!.abort();
    expect(call.status).toBe(500);
    expect(JSON.parse(call.body)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: '500',
      key: 'INTERNAL_SERVER_ERROR',
    });
  });

  it('of an HTTP answer that has begun, or cannot be written, is a cut connection', () => {
    const begun = new FakeCall();
    begun.response.write('half');
    openHttp(begun.request, begun.response)!.abort();
    const broken = new FakeCall();
    broken.response.setHeader = fails;
    openHttp(broken.request, broken.response)!.abort();
    expect([begun.response.destroyed, broken.response.destroyed]).toEqual([true, true]);
  });

  it('of an unreadable request is a closed socket', () => {
    const socket = new PassThrough();
    new SocketExchange(socket).abort();
    expect(socket.destroyed).toBe(true);
  });

  it('of an event stream is an event with a constant body', () => {
    const event = new SseExchange({}, undefined).abort();
    expect(event).toMatchObject({ type: 'error' });
    expect(JSON.parse(event.data as string)).toMatchObject({ status: 500, type: 'about:blank' });
  });
});

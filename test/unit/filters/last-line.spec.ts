import type { Duplex } from 'node:stream';
import { Logger } from '@nestjs/common';
import { defineErrors, MtException, MtExceptionFilter } from 'nestjs-mt-errors';
import type { Answer, ErrorExchange } from '../../../lib/filters/error-transport.js';
import { retryAfterText } from '../../../lib/filters/http/answer-headers.js';
import {
  FastifyInternals,
  type FastifyReplyLike,
} from '../../../lib/filters/http/fastify-internals.js';
import { LocaleNegotiator } from '../../../lib/locale/locale-negotiator.js';
import { answerUnreadable } from '../../../lib/module/platform/unreadable-request.js';

const fail = (): never => {
  throw new Error('it fails');
};

/** A call whose first answers cannot be sent. */
function exchangeThatFails(times: number): {
  exchange: ErrorExchange;
  sent: Answer[];
  aborts: () => number;
} {
  const sent: Answer[] = [];
  let left = times;
  let aborts = 0;
  const send = (answer: Answer): void => void (left-- > 0 ? fail() : sent.push(answer));
  const abort = (): void => void aborts++;
  const exchange = { transport: 'http', request: {}, language: undefined, send, abort };
  return { exchange, sent, aborts: () => aborts };
}

describe('the last line of defence', () => {
  const filter = new MtExceptionFilter();
  beforeAll(() => Logger.overrideLogger(false));

  it('answers what could not be sent as a fault of its own, with another id', () => {
    const { exchange, sent, aborts } = exchangeThatFails(1);
    const thrown = new MtException('1078');
    filter.answer(thrown, exchange);
    expect(sent.map(({ occurrence }) => occurrence.status)).toEqual([500]);
    expect(sent[0]!.occurrence.exception.id).not.toBe(thrown.id);
    expect(aborts()).toBe(0);
  });

  it('gives up where that cannot be sent either', () => {
    const { exchange, sent, aborts } = exchangeThatFails(2);
    filter.answer(new MtException('1078'), exchange);
    expect(sent).toEqual([]);
    expect(aborts()).toBe(1);
  });

  it('answers an exception whose id is no id as a server fault', () => {
    class MarkedUp extends MtException {
      override get id(): string {
        return '"<b>';
      }
    }
    const { exchange, sent } = exchangeThatFails(0);
    filter.answer(new MarkedUp('1078'), exchange);
    expect(sent[0]!.occurrence).toMatchObject({ status: 500 });
    expect(sent[0]!.body).not.toContain('<b>');
  });

  it('makes an id of its own where the one that was given is none', () => {
    const { id } = new MtException('1078', { id: 'a","b' } as never);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives nobody an occurrence that can be changed', () => {
    const { exchange, sent } = exchangeThatFails(0);
    filter.answer(new MtException('1078'), exchange);
    expect(() => Object.assign(sent[0]!.occurrence, { status: 200 })).toThrow(TypeError);
  });

  it('makes an exception of an entry whose kind is none', () => {
    const common = { code: 'K001', status: 400, title: { en: 'Odd' } };
    const errors = defineErrors(
      { section: 'odd' },
      { ODD: { ...common, kind: 'constructor' as never } },
    );
    expect(MtException.is(errors.ODD())).toBe(true);
  });

  it('sends no time to wait for what is none', () => {
    const none = [new Proxy(new Date(0), {}), 1e30, -1, Number.NaN, '5', {}, new Date(Number.NaN)];
    expect(none.map(retryAfterText)).toEqual(none.map(() => undefined));
  });

  it('takes no language tag of 300 KB', () => {
    expect(
      new LocaleNegotiator(['en', 'zh-CN'], 'en').match('zh-'.repeat(100_000)),
    ).toBeUndefined();
  });

  it('takes a reply of Fastify that cannot be asked for one that others wait for', () => {
    const reply = new Proxy({ request: {} }, { ownKeys: fail });
    expect(new FastifyInternals().isUntouched(reply as FastifyReplyLike)).toBe(false);
  });

  it.each([
    ['has begun', { headersSent: true }, 0],
    ['has not begun', { headersSent: false }, 1],
  ])('writes nothing into an answer that %s', (_, message, writes) => {
    let ended = 0;
    let destroyed = 0;
    const end = (): void => void ended++;
    const destroy = (): void => void destroyed++;
    const socket = { writable: true, _httpMessage: message, end, destroy };
    answerUnreadable(filter, new Error('no HTTP'), socket as unknown as Duplex);
    expect([ended, destroyed]).toEqual([writes, 1 - writes]);
  });
});

import { frame } from '../call-client.js';
import { thrownByCalls } from '../server/calls.js';

/** One message to a service, and what must come back. */
export interface CallCase {
  readonly name: string;
  readonly message: string;
  /** The code of the reply, its HTTP status, and whether the secret must not be in it. */
  readonly expected:
    | { readonly code: string; readonly http: number }
    | { readonly ended: true }
    | { readonly response: unknown };
}

const on = (http: number, code = String(http)) => ({ http, code });
const fault = on(500);

const thrown: Readonly<Record<string, CallCase['expected']>> = {
  'a code': on(404, '1078'),
  'a code with parameters': on(400, '0038'),
  'a code with a cause': on(409, '0009'),
  'a code with hostile parameters': on(400, '0038'),
  'a code with cyclic parameters': on(400, '0038'),
  'a code with 10,000 violations': on(400, '0049'),
  'an error': fault,
  'a text': fault,
  undefined: fault,
  null: fault,
  'a symbol': fault,
  'an RpcException with a text': fault,
  'an RpcException with an object': fault,
  'an RpcException with a cycle': fault,
  'an RpcException with a bigint': fault,
  'an RpcException that throws': fault,
  'an HttpException 404': on(404),
  'an HttpException 503': on(503),
  'an HttpException with a cyclic body': fault,
  'a message of 10 MB': fault,
  'a hostile proxy': fault,
  'a forged answer of a service': on(404, '1078'),
  'an error whose message cannot be read': fault,
};

const ask = (pattern: string, data: unknown = null): string => frame({ pattern, data, id: 'm-1' });
const of = (pattern: string) =>
  Object.keys(thrownByCalls).map((name): CallCase => ({
    name: `a handler that ${pattern}: ${name}`,
    message: ask(pattern, name),
    expected: thrown[name]!,
  }));

/** Messages over TCP. */
export const calls: CallCase[] = [
  ...of('throws'),
  ...of('rejects'),
  ...of('streams'),
  {
    name: 'a payload with __proto__',
    message: frame('{"pattern":"throws","data":"a code","id":"m-1","__proto__":{"polluted":1}}'),
    expected: on(404, '1078'),
  },
  {
    name: 'a payload that no handler can read',
    message: ask('throws', { a: 1 }),
    expected: fault,
  },
  { name: 'a call that goes well', message: ask('ping'), expected: { response: 'pong' } },
  {
    name: 'an event before a call',
    message: frame({ pattern: 'event', data: null }) + ask('throws', 'a code'),
    expected: on(404, '1078'),
  },
  { name: 'a message that is no JSON', message: frame('{"a":'), expected: { ended: true } },
  { name: 'a message without a length', message: 'x#{}', expected: { ended: true } },
];

import 'reflect-metadata';
import v8 from 'node:v8';
import { decode, decodeAsync, encode } from '@msgpack/msgpack';
import * as cbor from 'cbor-x';
import { deserialize, deserializeArray, serialize } from 'class-transformer';
import * as msgpackr from 'msgpackr';
import protobuf from 'protobufjs';
import { type MtContext, withMtContext } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';

const MALFORMED = `{"password":"${SECRET}",}`;
const circle: Record<string, unknown> = { password: SECRET };
circle.circle = circle;
const circularList: unknown[] = [SECRET];
circularList.push(circularList);

const { root } = protobuf.parse(
  'syntax="proto2"; message Order { required string name = 1; required int32 count = 2; }',
);
const Order = root.lookupType('Order');
const NAME_ONLY = Uint8Array.from([0x0a, SECRET.length, ...Buffer.from(SECRET)]);
class Plain {}

const within =
  (context: MtContext, thunk: Thunk): Thunk =>
  () =>
    withMtContext(context, thunk);

const json: Record<string, Thunk> = {
  'circular object': () => JSON.stringify(circle),
  BigInt: () => JSON.stringify({ password: SECRET, count: 1n }),
  'circular list, writing a collection': within({ data: 'collection' }, () =>
    JSON.stringify(circularList),
  ),
  'malformed text': () => JSON.parse(MALFORMED),
  'text that ends too early': () => JSON.parse(`{"password":"${SECRET}"`),
  'undefined instead of a text': () => JSON.parse(undefined as unknown as string),
  'malformed text, reading a map': within({ data: 'map' }, () => JSON.parse(MALFORMED)),
  'malformed text, reading a collection': within({ data: 'collection' }, () =>
    JSON.parse(MALFORMED),
  ),
  'malformed text from the request': within({ source: 'request' }, () => JSON.parse(MALFORMED)),
};

const transformer: Record<string, Thunk> = {
  'deserialize of malformed text': () => deserialize(Plain, MALFORMED),
  'deserializeArray of malformed text, reading a collection': within({ data: 'collection' }, () =>
    deserializeArray(Plain, MALFORMED),
  ),
  'serialize of a BigInt': () => serialize({ password: SECRET, count: 1n }),
};

const native: Record<string, Record<string, Thunk>> = {
  structuredClone: {
    function: () => structuredClone(() => SECRET),
    'symbol in an object': () => structuredClone({ secret: Symbol(SECRET) }),
  },
  'node:v8': {
    'serialize of a function': () => v8.serialize(() => SECRET),
    'deserialize of other bytes': () => v8.deserialize(Buffer.from(SECRET)),
    'deserialize of cut bytes': () =>
      v8.deserialize(v8.serialize({ password: SECRET }).subarray(0, 10)),
  },
};

const protobufjs: Record<string, Thunk> = {
  'required field missing': () => Order.decode(NAME_ONLY),
  'cut message': () => Order.decode(NAME_ONLY.subarray(0, 6)),
  'unknown wire type': () => Order.decode(Uint8Array.from([0x0f, 0x20])),
  'endless varint': () => Order.decode(new Uint8Array(20).fill(0xff)),
  'text instead of an object': () => Order.fromObject(SECRET as unknown as object),
  'cut message from the request': within({ source: 'request' }, () =>
    Order.decode(NAME_ONLY.subarray(0, 6)),
  ),
};

async function* cutStream(): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from([0x92, 0x01]);
}

const msgpack: Record<string, Thunk> = {
  'unknown type byte': () => decode(Uint8Array.from([0xc1])),
  'text longer than allowed': () => decode(encode(SECRET), { maxStrLength: 4 }),
  'key that is no text': () => decode(Uint8Array.from([0x81, 0x90, 0x01])),
  'key __proto__': () => decode(encode(JSON.parse(`{"__proto__":"${SECRET}"}`))),
  'bytes left over': () => decode(Uint8Array.from([0x01, 0x01])),
  'cut stream': () => decodeAsync(cutStream()),
  'circular object': () => encode(circle),
  symbol: () => encode({ password: SECRET, symbol: Symbol(SECRET) }),
  'unknown type byte from the request': within({ source: 'request' }, () =>
    decode(Uint8Array.from([0xc1])),
  ),
};

const others: Record<string, Record<string, Thunk>> = {
  msgpackr: {
    'cut bytes': () => msgpackr.unpack(Buffer.from([0x92, 0x01])),
    'bytes left over': () => msgpackr.unpack(Buffer.from([0x01, 0x01])),
    'unknown extension': () => msgpackr.unpack(Buffer.from([0xd4, 0x55, 0x01])),
    'too large a BigInt': () => msgpackr.pack({ password: SECRET, count: 2n ** 80n }),
  },
  'cbor-x': {
    'cut bytes': () => cbor.decode(Buffer.from([0x82, 0x01])),
    'bytes left over': () => cbor.decode(Buffer.from([0x01, 0x01])),
    'unknown token': () => cbor.decode(Buffer.from([0x1c])),
    function: () => cbor.encode(() => SECRET),
  },
};

describe('Data that cannot be written or read', () => {
  const app = new FamilyApp('serialization');
  beforeAll(() => app.start());
  afterAll(() => app.stop());

  provokeRows(app, 'serialization', {
    JSON: json,
    'class-transformer': transformer,
    ...native,
    protobufjs,
    '@msgpack/msgpack': msgpack,
    ...others,
  });

  it.each<[string, Thunk]>([
    ['a SyntaxError of a pattern', () => new RegExp('(')],
    ['a TypeError about something else', () => (undefined as unknown as { name: string }).name],
    ['a RangeError of a buffer', () => Buffer.alloc(1).readUInt32BE(0)],
    ['an endless recursion', () => serialize(circle)],
    ['an error with a text that only sounds like it', () => fail('The object could not be cloned')],
    ['a truncated file', () => fail('Unexpected end of data', { incomplete: true })],
    ['a DecodeError of somebody else', () => fail('bad', {}, class DecodeError extends Error {})],
    ['a ProtocolError of somebody else', () => fail('bad', { name: 'ProtocolError' })],
  ])('leaves %s without a code', async (_title, thunk) => {
    const { answer } = await app.provoke(thunk);
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
  });
});

function fail(
  message: string,
  parts: object = {},
  Class: new (text: string) => Error = Error,
): never {
  throw Object.assign(new Class(message), parts);
}

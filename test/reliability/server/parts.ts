import {
  type BodyRenderer,
  type ErrorAdapter,
  type ErrorReporter,
  type MtErrorsOptions,
  MtException,
} from 'nestjs-mt-errors';
import { SECRET } from './secret.js';

/** The parts that an application may give, each as bad as it can be. */
interface Parts {
  readonly adapt?: ErrorAdapter['adapt'];
  readonly render?: BodyRenderer['render'];
  readonly report?: ErrorReporter['report'];
  readonly resolveLocale?: (request: unknown) => unknown;
  readonly profile?: () => unknown;
  readonly traceId?: () => unknown;
}

const fail = (): never => {
  throw new Error(SECRET);
};
const reject = (): never => Promise.reject(new Error(SECRET)) as never;
const hang = (): never => new Promise(() => undefined) as never;
const hostile = (): never => {
  const target = () => undefined;
  return new Proxy(target, { get: fail, has: fail, getPrototypeOf: fail }) as never;
};
const revoked = (): never => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy as never;
};
const give = (value: unknown) => (): never => value as never;
const gives = (body: unknown, contentType: unknown = 'application/problem+json') =>
  give({ contentType, body, language: 'en' });

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const badly: Readonly<Record<string, () => never>> = {
  'that throws': fail,
  'that rejects': reject,
  'that hangs': hang,
  'that answers null': give(null),
  'that answers a number': give(7),
  'that answers a symbol': give(Symbol(SECRET)),
  'that answers a function': give(fail),
  'that answers a hostile proxy': hostile,
  'that answers a revoked proxy': revoked,
  'that throws a hostile proxy': () => {
    throw hostile();
  },
  'that throws nothing': () => {
    throw undefined;
  },
};

const choices: Readonly<Record<string, () => never>> = {
  ...badly,
  'that answers __proto__': give('__proto__'),
  'that answers constructor': give('constructor'),
  'that answers line breaks': give('zh\r\nX-Leak: 1'),
  'that answers 1 MB': give('zh-'.repeat(350_000)),
};

const rendered: Readonly<Record<string, BodyRenderer['render']>> = {
  'that answers a bigint': gives({ big: 1n, secret: SECRET }),
  'that answers a cycle': gives(cyclic),
  'that answers 1 MB': gives(SECRET.repeat(70_000)),
  'that answers no body': gives(undefined),
  'that answers a function as body': gives(fail),
  'that answers a toJSON that throws': gives({ toJSON: fail }),
  'that answers a header as media type': gives('{}', 'text/html\r\nX-Leak: 1'),
  'that answers an object as media type': gives('{}', { toString: fail }),
  'that answers a body that cannot be read': give({
    get body(): never {
      return fail();
    },
  }),
  'that changes the occurrence': (occurrence) => {
    Object.assign(occurrence, { status: 200, definition: { code: SECRET } });
    return fail();
  },
};

const reported: Readonly<Record<string, ErrorReporter['report']>> = {
  'that changes the occurrence': (occurrence) => {
    Object.assign(occurrence, { status: 200, definition: { code: SECRET } });
  },
  'that throws what it was given': ({ thrown }) => {
    throw thrown;
  },
};

const adapted: Readonly<Record<string, ErrorAdapter['adapt']>> = {
  'that answers an error': () => new Error(SECRET) as never,
  'that throws what it was given': (error) => {
    throw error;
  },
  'that answers an exception with status 200': () => new MtException('1078', { status: 200 }),
};

const prefixed = <Part>(
  prefix: string,
  part: keyof Parts,
  parts: Readonly<Record<string, Part>>,
): [string, Parts][] =>
  Object.entries(parts).map(([name, value]) => [`${prefix} ${name}`, { [part]: value }]);

/** By the name that a request has in its header `x-part`. */
export const faultyParts: Readonly<Record<string, Parts>> = Object.fromEntries([
  ...prefixed('a renderer', 'render', { ...badly, ...rendered }),
  ...prefixed('a reporter', 'report', { ...badly, ...reported }),
  ...prefixed('an adapter', 'adapt', { ...badly, ...adapted }),
  ...prefixed('a resolver of the language', 'resolveLocale', choices),
  ...prefixed('a choice of profile', 'profile', choices),
  ...prefixed('a trace', 'traceId', choices),
]);

function partsFor(request: unknown): Parts {
  const name = (request as { headers?: Record<string, string> }).headers?.['x-part'] ?? '';
  return faultyParts[name] ?? {};
}

/** A thrown value that says itself whether it is left to Nest. */
interface Passing {
  readonly passes?: () => boolean;
}

/** Options whose parts are those that the request names. */
export const partsOptions: MtErrorsOptions = {
  adapters: [
    { name: 'own', adapt: (error, context) => partsFor(context.request).adapt?.(error, context) },
  ],
  reporters: [{ report: (occurrence) => partsFor(occurrence.request).report?.(occurrence) }],
  resolveLocale: (request) => partsFor(request).resolveLocale?.(request) as string,
  profile: (request) => (partsFor(request).profile?.() ?? 'problem') as 'problem',
  traceId: (request) => partsFor(request).traceId?.() as string,
  passThrough: (error) => (error as Passing | undefined)?.passes?.() ?? false,
};

export const rendererOptions: MtErrorsOptions = {
  renderer: {
    render: (occurrence, context) =>
      partsFor(occurrence.request).render?.(occurrence, context) as never,
  },
};

/** What the option `passThrough` does with a thrown value. */
export const passing: Readonly<Record<string, () => never>> = badly;

import { MtErrors } from 'nestjs-mt-errors';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { pack, unpack } from 'msgpackr';
import { isMetric } from './metric.dto.js';
import type { Counter } from './usage.repository.js';

/** The counters as MessagePack, for tools that keep them elsewhere. It has integers of 64 bits. */
export function writeSnapshot(counters: readonly Counter[]): string {
  return pack(counters).toString('base64');
}

/** What the caller kept. Bytes that are no MessagePack are the caller's fault. */
export function readSnapshot(text: string): Counter[] {
  const bytes = Buffer.from(text, 'base64');
  const value: unknown = withMtContext({ source: 'request' }, () => unpack(bytes));
  if (!Array.isArray(value) || !value.every(isCounter))
    throw new MtErrors.NATIVE_DESERIALIZE_FAILED({ reason: 'no-counters' });
  return value.map(({ metric, amount }) => ({ metric, amount: BigInt(amount) }));
}

function isCounter(value: unknown): value is { metric: string; amount: number | bigint } {
  const { metric, amount } = (value ?? {}) as { metric?: unknown; amount?: unknown };
  const isAmount = typeof amount === 'bigint' || Number.isSafeInteger(amount);
  return typeof metric === 'string' && isMetric(metric) && isAmount;
}

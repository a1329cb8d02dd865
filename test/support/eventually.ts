import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until it is so; what it threw last is thrown when the time is over. */
export async function eventually<Result>(
  check: () => Result | Promise<Result>,
  withinMs = 10_000,
): Promise<Result> {
  const last = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > last) throw error;
      await sleep(50);
    }
  }
}

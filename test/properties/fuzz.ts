import fc from 'fast-check';

/** So many values a property. */
export const RUNS = Number(process.env.MT_FUZZ_RUNS ?? 1000);

/** For properties whose single run is many requests to a real application: a hundredth, 20 to 1000. */
export const LIVE_RUNS = Math.min(1000, Math.max(20, Math.round(RUNS / 100)));

/** From `MT_FUZZ_SEED` and, for one failure again, `MT_FUZZ_PATH`. */
const replay = {
  ...(process.env.MT_FUZZ_SEED && { seed: Number(process.env.MT_FUZZ_SEED) }),
  ...(process.env.MT_FUZZ_PATH && { path: process.env.MT_FUZZ_PATH }),
};

type Parameters<Values> = Omit<fc.Parameters<Values>, 'seed' | 'path'>;

/** Fails with the smallest counterexample, and with the command that shows it again. */
export function holds<Values>(
  property: fc.IProperty<Values>,
  parameters: Parameters<Values> = {},
): void {
  judge(fc.check(property, { numRuns: RUNS, ...replay, ...parameters }));
}

/** The same for a property that waits. */
export async function holdsLive<Values>(
  property: fc.IAsyncProperty<Values>,
  parameters: Parameters<Values> = {},
): Promise<void> {
  judge(await fc.check(property, { numRuns: RUNS, ...replay, ...parameters }));
}

function judge<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const [name] = /P\d+/.exec(expect.getState().currentTestName ?? '') ?? [''];
  const again = `MT_FUZZ_SEED=${details.seed} MT_FUZZ_PATH=${details.counterexamplePath}`;
  const { errorInstance } = details;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(
    `${fc.defaultReportMessage(details)}\n\n${why}\n\nAgain: ${again} npm run fuzz -- -t '${name} '`,
  );
}

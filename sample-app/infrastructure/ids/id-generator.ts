import { MtErrors } from 'nestjs-mt-errors';
import { guardIdGenerator } from 'nestjs-mt-errors/adapters';
import type { AppConfig } from '../../config/app-config.js';
import type { Clock } from '../clock/clock.js';
import { Snowflake } from './snowflake.js';

const MAX_INSTANCE_ID = 15;

/** Domain ids: a letter that says of what, and a number of 63 bits in base 36. */
export class IdGenerator {
  private readonly nextNumber: () => bigint;

  constructor(config: AppConfig, clock: Clock) {
    const snowflake = new Snowflake(config.instanceId, clock);
    const isLegacy = config.compatibility.includes('legacy-ids');
    this.nextNumber = isLegacy
      ? legacy(snowflake, config, clock)
      : guarded(snowflake, config, clock);
  }

  /** @param prefix `P` for a project, `U` for a user, … */
  next(prefix: string): string {
    return prefix + this.nextNumber().toString(36).toUpperCase();
  }
}

function guarded(snowflake: Snowflake, { instanceId }: AppConfig, clock: Clock): () => bigint {
  const now = (): number => clock.now().getTime();
  const guard = { instanceId, maxInstanceId: MAX_INSTANCE_ID, now };
  return guardIdGenerator(() => snowflake.next(), guard);
}

/** The original's generator: it has codes of its own for the same two failures. */
function legacy(snowflake: Snowflake, { instanceId }: AppConfig, clock: Clock): () => bigint {
  if (!(instanceId >= 0 && instanceId <= MAX_INSTANCE_ID))
    throw new MtErrors.INSTANCE_ID_INVALID_LEGACY({ max: MAX_INSTANCE_ID });
  let last = 0;
  return () => {
    const driftMs = last - clock.now().getTime();
    if (driftMs > 0) throw new MtErrors.CLOCK_MOVED_BACKWARDS_LEGACY({ driftMs });
    last = clock.now().getTime();
    return snowflake.next();
  };
}

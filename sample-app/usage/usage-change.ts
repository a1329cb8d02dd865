import { MtErrors } from 'nestjs-mt-errors';

export const OPERATIONS = ['sum', 'diff', 'replace'] as const;
export type UsageOperation = (typeof OPERATIONS)[number];

const INVERSES: Readonly<Partial<Record<UsageOperation, UsageOperation>>> = {
  sum: 'diff',
  diff: 'sum',
};

/** A command that changes a counter. */
export class UsageChange {
  constructor(
    readonly metric: string,
    readonly op: UsageOperation,
    readonly amount: bigint,
  ) {}

  applyTo(counted: bigint): bigint {
    if (this.op === 'replace') return this.amount;
    return this.op === 'sum' ? counted + this.amount : counted - this.amount;
  }

  /** What takes the change back, whatever has been counted since. A replacement has forgotten it. */
  inverse(): UsageChange {
    const op = INVERSES[this.op];
    if (op === undefined) throw new MtErrors.ROLLBACK_UNSUPPORTED({ op: this.op });
    return new UsageChange(this.metric, op, this.amount);
  }
}

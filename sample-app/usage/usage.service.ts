import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { UsageChange } from './usage-change.js';
import { counterText, countersText } from './usage-json.js';
import { readSnapshot, writeSnapshot } from './usage-snapshot.js';
import { UsageRepository } from './usage.repository.js';

@Injectable()
export class UsageService {
  constructor(
    private readonly usage: UsageRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  change(projectId: string, change: UsageChange): Promise<object> {
    const id = this.ids.next('G');
    return this.database.transaction(async () => {
      const { metric } = change;
      const amount = change.applyTo(await this.usage.lockAmount(projectId, metric));
      await this.usage.setAmount(projectId, { metric, amount });
      await this.usage.addChange(id, projectId, change);
      const payload = { projectId, metric, amount: String(amount) };
      await this.outbox.append({ topic: 'usage.changed', payload });
      return { id, metric, amount: String(amount) };
    });
  }

  /** Of two who roll the same change back the second is refused. */
  rollBack(projectId: string, changeId: string): Promise<object> {
    return this.database.transaction(async () => {
      const inverse = (await this.usage.change(projectId, changeId)).inverse();
      await this.usage.markRolledBack(changeId);
      return this.change(projectId, inverse);
    });
  }

  async counter(projectId: string, metric: string): Promise<string> {
    return counterText({ metric, amount: await this.usage.amountOf(projectId, metric) });
  }

  async counters(projectId: string): Promise<string> {
    return countersText(await this.usage.counters(projectId));
  }

  async snapshot(projectId: string): Promise<{ data: string }> {
    return { data: writeSnapshot(await this.usage.counters(projectId)) };
  }

  restore(projectId: string, data: string): Promise<void> {
    const counters = readSnapshot(data);
    return this.database.transaction(async () => {
      for (const counter of counters) await this.usage.setAmount(projectId, counter);
    });
  }
}

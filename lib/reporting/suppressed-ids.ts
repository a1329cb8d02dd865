import { MAX_RECORD_LENGTH } from './log-record.js';
import { escapeControl } from './safe-text.js';

/** What is left of a record for ids when key, limit and counts are written. */
const MAX_IDS_LENGTH = MAX_RECORD_LENGTH - 512;

/** The failures without a record of their own: each id is told once, in as many texts as it takes. */
export class SuppressedIds {
  private ids: string[] = [];
  private length = 0;
  private total = 0;

  constructor(private readonly tell: (text: string) => void) {}

  add(id: string): void {
    const shown = escapeControl(id);
    if (this.length + shown.length > MAX_IDS_LENGTH) this.flush();
    this.ids.push(shown);
    this.length += shown.length + 1;
    this.total += 1;
  }

  /** Tells the ids since the last time, how many they are, and how many there have been in all. */
  flush(): void {
    const { ids, total } = this;
    if (ids.length === 0) return;
    this.ids = [];
    this.length = 0;
    this.tell(`suppressed=${ids.length} total=${total} ids=${ids.join(',')}`);
  }
}

import type { WriteStream } from 'node:tty';

const WIDTH = 40;

/** One line that is written again and again; on a terminal only. */
export class ProgressBar {
  constructor(private readonly output: WriteStream) {}

  show(done: number, total: number, label: string): void {
    if (!this.output.isTTY) return;
    const filled = Math.round((WIDTH * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    this.output.write(`\r${bar} ${done}/${total} ${label}\u001b[K`);
  }

  clear(): void {
    if (this.output.isTTY) this.output.write('\r\u001b[K');
  }
}

import type { LoggerService } from '@nestjs/common';

/** Keeps what the applications of a walk log. */
export class WalkLogger implements LoggerService {
  readonly lines: string[] = [];

  log(): void {}

  warn(message: unknown): void {
    this.lines.push(String(message));
  }

  error(message: unknown): void {
    this.lines.push(String(message));
  }

  fatal(message: unknown): void {
    this.lines.push(String(message));
  }
}

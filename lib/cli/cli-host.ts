import { resolve } from 'node:path';

/** A stream that text is written to; a terminal says so. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of a terminal in columns. */
  readonly columns?: number;
}

/** What the command line runs in. */
export interface CliHost {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
}

/** What a command gives back to the shell. */
export const exitCode = { fine: 0, findings: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A mistake of whoever typed the command: the message names it and its repair. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function inHost({ cwd }: CliHost, path: string): string {
  return resolve(cwd, path);
}

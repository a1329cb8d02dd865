import type { CliHost, ExitCode } from '../cli-host.js';

/** What a command is given. */
export interface CommandContext {
  readonly host: CliHost;
  /** Called at the end of a command that did not fail. */
  readonly done: (code: ExitCode) => void;
}

/** Examples below a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../lib/cli/run-cli.js';

/** What a command printed and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliRunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal of this width. Default: none. */
  readonly columns?: number;
}

/** A folder of its own in which the command line runs. */
export class CliFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'mt-errors-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  async run(args: string, { env = {}, columns }: CliRunOptions = {}): Promise<CliResult> {
    let [out, err] = ['', ''];
    const terminal = columns === undefined ? {} : { isTTY: true, columns };
    const code = await runCli(args.split(' ').filter(Boolean), {
      cwd: this.path,
      env,
      stdout: { write: (text) => (out += text), ...terminal },
      stderr: { write: (text) => (err += text), ...terminal },
    });
    return { code, out, err };
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** A catalogue file whose entries are given as source text. */
export function catalogFile(entries: string, section = 'orders'): string {
  return `import { defineErrors } from 'nestjs-mt-errors';
export const OrderErrors = defineErrors({ section: '${section}' }, {
${entries}
});
`;
}

import { styleText } from 'node:util';
import type { CliHost, TextStream } from '../cli-host.js';

type Format = Parameters<typeof styleText>[0];

/** Colours, for a terminal that wants them: `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb` are respected. */
export class Style {
  private readonly on: boolean;

  constructor(stream: TextStream, env: CliHost['env']) {
    this.on = wantsColour(stream, env);
  }

  readonly heading = (text: string): string => this.paint('bold', text);
  readonly code = (text: string): string => this.paint('cyan', text);
  readonly faint = (text: string): string => this.paint('dim', text);
  readonly good = (text: string): string => this.paint('green', text);
  readonly note = (text: string): string => this.paint('yellow', text);
  readonly bad = (text: string): string => this.paint('red', text);

  private paint(format: Format, text: string): string {
    return this.on ? styleText(format, text, { validateStream: false }) : text;
  }
}

function wantsColour({ isTTY = false }: TextStream, env: CliHost['env']): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}

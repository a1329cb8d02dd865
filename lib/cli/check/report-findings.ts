import type { CliHost } from '../cli-host.js';
import { Style } from '../terminal/style.js';
import { widthOf, wrap } from '../terminal/text-width.js';
import { type Finding, isNote } from './finding.js';

/** Prints findings, each with file and line, and how many there are. */
export function reportFindings(
  findings: readonly Finding[],
  checked: string,
  { stdout, env }: CliHost,
): void {
  const style = new Style(stdout, env);
  const width = widthOf(stdout) - 2;
  for (const finding of findings) {
    const { file, line, rule, message } = finding;
    const paint = isNote(finding) ? style.note : style.bad;
    const text = wrap(message, width).map((part) => `  ${part}\n`);
    stdout.write(`${file}${line ? `:${line}` : ''} ${paint(rule)}\n${text.join('')}`);
  }
  const notes = findings.filter(isNote).length;
  const count = findings.length - notes;
  const summary = `${checked}: ${plural(count, 'finding')}${notes ? `, ${plural(notes, 'note')}` : ''}`;
  stdout.write(`${count ? style.bad(summary) : style.good(summary)}\n`);
}

export function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count || 'no'} ${word}s`;
}

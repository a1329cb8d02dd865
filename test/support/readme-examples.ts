import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A curl command of the README and the answer that stands below it. */
export interface CurlExample {
  readonly command: string;
  readonly args: string[];
  /** Status line and headers; the answer may have more. */
  readonly head: string[];
  readonly body: string;
}

const root = join(import.meta.dirname, '../..');

export function readme(): string {
  return readFileSync(join(root, 'README.md'), 'utf8');
}

/** The fenced blocks of a language. */
export function codeBlocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...readme().matchAll(fence)].map(([, block]) => block!);
}

/** The `console` blocks that run `curl -i`. */
export function curlExamples(): CurlExample[] {
  return codeBlocks('console')
    .filter((block) => block.startsWith('$ curl'))
    .map(parse);
}

function parse(block: string): CurlExample {
  const lines = block.trimEnd().split('\n');
  const end = lines.findIndex((line) => !line.endsWith('\\'));
  const command = lines
    .slice(0, end + 1)
    .map((line) => line.replace(/^\$ /, '').replace(/\\$/, '').trim())
    .join(' ');
  const answer = lines.slice(end + 1);
  const blank = answer.indexOf('');
  const head = (blank === -1 ? answer : answer.slice(0, blank)).filter(Boolean);
  const body = blank === -1 ? '' : answer.slice(blank + 1).join('\n');
  return { command, args: words(command).slice(1), head, body };
}

/** The words of a shell command with single quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

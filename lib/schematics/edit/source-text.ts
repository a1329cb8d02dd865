import jsTokens from 'js-tokens';

/** A token that is neither space nor comment. */
export interface CodeToken {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const OPENING = ['(', '[', '{'];
const CLOSING = [')', ']', '}'];

/** The text of a file and its tokens. A change makes a new one. */
export class SourceText {
  readonly tokens: readonly CodeToken[];

  constructor(readonly text: string) {
    this.tokens = tokensOf(text);
  }

  /** Index of the first token from which on the values follow each other; -1 where there is none. */
  find(values: readonly string[], from = 0): number {
    return this.tokens.findIndex(
      (_, at) =>
        at >= from && values.every((value, next) => this.tokens[at + next]?.value === value),
    );
  }

  /** Index of the bracket that closes the one at `open`; -1 where it is not closed. */
  closing(open: number): number {
    let depth = 0;
    for (let at = open; at < this.tokens.length; at++) {
      const { value } = this.tokens[at]!;
      if (OPENING.includes(value)) depth += 1;
      if (CLOSING.includes(value)) depth -= 1;
      if (depth === 0) return at;
    }
    return -1;
  }

  has(name: string): boolean {
    return this.tokens.some(({ value }) => value === name);
  }

  value(at: number): string {
    return this.tokens[at]?.value ?? '';
  }

  replace(start: number, end: number, text: string): SourceText {
    return new SourceText(this.text.slice(0, start) + text + this.text.slice(end));
  }

  /** The white space at the beginning of the line in which a token stands. */
  indentOf(token: CodeToken): string {
    const lineStart = this.text.lastIndexOf('\n', token.start - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart))![0];
  }
}

function tokensOf(text: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  let start = 0;
  for (const { type, value } of jsTokens(text)) {
    const end = start + value.length;
    if (!/^(WhiteSpace|LineTerminatorSequence|.*Comment)$/.test(type)) {
      tokens.push({ value, start, end });
    }
    start = end;
  }
  return tokens;
}

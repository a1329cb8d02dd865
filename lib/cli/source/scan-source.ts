import jsTokens from 'js-tokens';

/** A place in a file where a code or a name of a catalogue stands. */
export interface Mention {
  readonly line: number;
  /** What it belongs to: a catalogue's variable, or the function that is given a code. */
  readonly owner: string;
  /** The code or the name. */
  readonly value: string;
  readonly by: 'code' | 'name';
}

/** What a file says of errors. */
export interface ScannedSource {
  /** Every identifier and every string. */
  readonly words: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}

interface SourceToken {
  readonly type: 'name' | 'string' | 'other';
  readonly value: string;
  readonly line: number;
}

/** Functions that are given codes. */
const TAKES_CODES = ['MtException', 'ApiMtErrors', 'isMtError', 'toBeMtError', 'toThrowMtError'];

/** Reads a file's tokens; comments do not count. `catalogs` are the variables that hold entries. */
export function scanSource(source: string, catalogs: ReadonlySet<string>): ScannedSource {
  const tokens = tokensOf(source);
  const takers = new Set([...TAKES_CODES, ...ownExceptions(tokens)]);
  const words = tokens.filter(({ type }) => type !== 'other').map(({ value }) => value);
  return {
    words: new Set(words),
    mentions: tokens.flatMap((token, at) => [
      ...(catalogs.has(token.value) ? namedEntry(tokens, at) : []),
      ...(takers.has(token.value) ? givenCodes(tokens, at) : []),
    ]),
  };
}

function tokensOf(source: string): SourceToken[] {
  const tokens: SourceToken[] = [];
  let line = 1;
  for (const { type, value } of jsTokens(source)) {
    if (type === 'IdentifierName') tokens.push({ type: 'name', value, line });
    else if (type === 'StringLiteral' || type === 'NoSubstitutionTemplate') {
      tokens.push({ type: 'string', value: value.slice(1, -1), line });
    } else if (type === 'Punctuator') tokens.push({ type: 'other', value, line });
    line += value.split('\n').length - 1;
  }
  return tokens;
}

/** The names in `const OrderException = MtException.for(...)`. */
function ownExceptions(tokens: readonly SourceToken[]): string[] {
  return tokens
    .filter((_, at) => valuesFrom(tokens, at + 1, 4) === '= MtException . for')
    .map(({ value }) => value);
}

function valuesFrom(tokens: readonly SourceToken[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ value }) => value)
    .join(' ');
}

/** `OrderErrors.KEY` and `OrderErrors['KEY']`. */
function namedEntry(tokens: readonly SourceToken[], at: number): Mention[] {
  const { value: owner } = tokens[at]!;
  const access = tokens[at + 1]?.value;
  const member = tokens[at + 2];
  if (!['.', '?.', '['].includes(access ?? '') || member === undefined) return [];
  if (!/^[A-Z][A-Z0-9_]+$/.test(member.value)) return [];
  return [{ line: member.line, owner, value: member.value, by: 'name' }];
}

/** The strings among the arguments of a call, not those inside of objects or calls. */
function givenCodes(tokens: readonly SourceToken[], at: number): Mention[] {
  const { value: owner } = tokens[at]!;
  const found: Mention[] = [];
  if (tokens[at + 1]?.value !== '(') return found;
  let depth = 1;
  for (const { type, value, line } of tokens.slice(at + 2)) {
    if (type === 'string' && depth === 1) found.push({ line, owner, value, by: 'code' });
    if (type === 'other') depth += depthChange(value);
    if (depth === 0) break;
  }
  return found;
}

function depthChange(value: string): number {
  if (['(', '[', '{'].includes(value)) return 1;
  return [')', ']', '}'].includes(value) ? -1 : 0;
}

import type { SourceText } from './source-text.js';

/** An import declaration with names in braces. */
interface NamedImport {
  readonly from: string;
  readonly names: readonly string[];
  /** Indices of its first and last token, and of its braces. */
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly close: number;
}

/** The module that a name is imported from. */
export function importedFrom(source: SourceText, name: string): string | undefined {
  return namedImports(source).find(({ names }) => names.includes(name))?.from;
}

/** Imports a name, in the declaration that its module has already or in one of its own. */
export function addImport(source: SourceText, name: string, from: string): SourceText {
  const imports = namedImports(source);
  if (imports.some(({ names }) => names.includes(name))) return source;
  const present = imports.find((declaration) => declaration.from === from);
  if (present !== undefined) return withNames(source, present, [...present.names, name]);
  const quote = /from\s+"/.test(source.text) ? '"' : "'";
  const line = `import { ${name} } from ${quote}${from}${quote};`;
  const last = imports.at(-1);
  if (last === undefined) return source.replace(0, 0, `${line}\n`);
  const { end } = source.tokens[last.last]!;
  return source.replace(end, end, `\n${line}`);
}

/** Takes a name out of its import, and the import away where nothing is left in it. */
export function removeImport(source: SourceText, name: string): SourceText {
  const found = namedImports(source).find(({ names }) => names.includes(name));
  if (found === undefined) return source;
  const others = found.names.filter((other) => other !== name);
  if (others.length > 0) return withNames(source, found, others);
  const { start } = source.tokens[found.first]!;
  const { end } = source.tokens[found.last]!;
  return source.replace(start, source.text[end] === '\n' ? end + 1 : end, '');
}

function withNames(
  source: SourceText,
  { open, close }: NamedImport,
  names: readonly string[],
): SourceText {
  const { start } = source.tokens[open]!;
  const { end } = source.tokens[close]!;
  return source.replace(start, end, `{ ${names.join(', ')} }`);
}

function namedImports(source: SourceText): NamedImport[] {
  const found: NamedImport[] = [];
  for (let at = source.find(['import', '{']); at >= 0; at = source.find(['import', '{'], at + 1)) {
    const close = source.closing(at + 1);
    if (close < 0 || source.value(close + 1) !== 'from') continue;
    const last = source.value(close + 3) === ';' ? close + 3 : close + 2;
    const from = source.value(close + 2).slice(1, -1);
    const text = source.text.slice(source.tokens[at + 1]!.end, source.tokens[close]!.start);
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    found.push({ from, names, first: at, last, open: at + 1, close });
  }
  return found;
}

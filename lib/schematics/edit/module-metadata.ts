import type { SourceText } from './source-text.js';

/** The lists of `@Module()` that are added to. */
export type ModuleList = 'imports' | 'providers';

/**
 * Adds an element to a list in the `@Module()` of a class. `undefined` where the class has no such
 * decorator, or the list is not written out.
 */
export function addToModule(
  source: SourceText,
  className: string,
  list: ModuleList,
  element: string,
): SourceText | undefined {
  const metadata = metadataOf(source, className);
  if (metadata === undefined) return undefined;
  const at = listIn(source, metadata, list);
  if (at === undefined) return addList(source, metadata, list, element);
  return source.value(at) === '[' ? addElement(source, at, element) : undefined;
}

/** Index of the brace that opens the metadata of a class; `undefined` where it is never closed. */
function metadataOf(source: SourceText, className: string): number | undefined {
  const classAt = source.find(['class', className]);
  let found: number | undefined;
  for (let at = source.find(['@', 'Module', '(', '{']); at >= 0 && at < classAt;) {
    found = at + 3;
    at = source.find(['@', 'Module', '(', '{'], at + 1);
  }
  return found !== undefined && source.closing(found) >= 0 ? found : undefined;
}

/** Index of the first token of a list's value; `undefined` where there is no such list. */
function listIn(source: SourceText, metadata: number, list: ModuleList): number | undefined {
  const end = source.closing(metadata);
  for (let at = metadata + 1; at < end; at++) {
    if (source.value(at) === list && source.value(at + 1) === ':') return at + 2;
    const closing = ['(', '[', '{'].includes(source.value(at)) ? source.closing(at) : -1;
    if (closing > 0) at = closing;
  }
  return undefined;
}

function addList(
  source: SourceText,
  metadata: number,
  list: ModuleList,
  element: string,
): SourceText {
  const brace = source.tokens[metadata]!;
  const indent = source.indentOf(brace);
  const isEmpty = source.closing(metadata) === metadata + 1;
  const text = `\n${indent}  ${list}: [${element}],${isEmpty ? `\n${indent}` : ''}`;
  const { start } = source.tokens[metadata + 1]!;
  return source.replace(brace.end, isEmpty ? start : brace.end, text);
}

/** In front of the first element, on a line of its own where that one has one. */
function addElement(source: SourceText, open: number, element: string): SourceText {
  const bracket = source.tokens[open]!;
  const next = source.tokens[open + 1]!;
  const isEmpty = next.value === ']';
  if (isEmpty) return source.replace(bracket.end, next.start, element);
  const between = source.text.slice(bracket.end, next.start);
  const separator = between.includes('\n') ? `\n${source.indentOf(next)}` : '';
  return source.replace(bracket.end, bracket.end, `${separator}${element},${separator ? '' : ' '}`);
}

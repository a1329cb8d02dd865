import { eastAsianWidth } from 'get-east-asian-width';
import type { TextStream } from '../cli-host.js';

/** The width of a stream that is no terminal. */
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 40;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Columns of a stream. */
export function widthOf({ isTTY, columns }: TextStream): number {
  return isTTY && columns ? Math.max(columns, MIN_WIDTH) : DEFAULT_WIDTH;
}

/** Columns that a text takes; a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += eastAsianWidth(segment.codePointAt(0)!);
  }
  return width;
}

/** A text, filled up with spaces. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A text as lines of at most `width` columns, broken between words where that is possible. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const part of unbreakable(line, width)) {
    if (textWidth(current + part.trimEnd()) <= width) current += part;
    else {
      lines.push(current.trimEnd());
      current = part.trimStart();
    }
  }
  return [...lines, current.trimEnd()];
}

/** Words with the space behind them; one that is wider than a line, in pieces that are not. */
function unbreakable(line: string, width: number): string[] {
  const parts = line.match(/\s*\S+\s*/g) ?? [''];
  return parts.flatMap((part) =>
    /[\u2e80-\uffef]/.test(part)
      ? characters(part)
      : textWidth(part) > width
        ? pieces(part, width)
        : [part],
  );
}

/** Chinese, Japanese and Korean text: between words, and never before punctuation. */
function characters(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || parts.length === 0) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = cut.length - 1;
    if (textWidth(cut[last]! + segment) > width) cut.push(segment);
    else cut[last] += segment;
  }
  return cut;
}

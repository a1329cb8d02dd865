import { types } from 'node:util';
import { isMtException } from '../exceptions/is-mt-exception.js';
import { foreignText, strikeSecrets } from './safe-text.js';

/** No more causes than this are logged. */
export const MAX_LOGGED_CAUSES = 8;
/** No more of one message than this is logged. */
export const MAX_MESSAGE_LENGTH = 500;
/** No more of a stack than this is logged. */
export const MAX_STACK_LENGTH = 8 * 1024;

/** The name, the code and (if wanted) the message of an error and of what caused it. */
export function describeChain(thrown: unknown, withMessages: boolean): string {
  const seen: unknown[] = [];
  let chain = '';
  for (let error = thrown; isNew(error, seen); error = read(error, 'cause')) {
    chain += `${seen.length === 0 ? '' : ' <- '}${describe(error, withMessages)}`;
    seen.push(error);
  }
  return chain;
}

/** A line that is no frame as V8 writes it, or a character that may have to be escaped. */
const UNUSUAL = /\n(?! {4}at )|[^\n -~]/;

/** The frames of an error's stack, without its message. */
export function framesOf(thrown: unknown): string | undefined {
  const stack = read(thrown, 'stack');
  if (typeof stack !== 'string') return undefined;
  const start = stack.indexOf('\n', endOfMessage(stack, read(thrown, 'message')));
  if (start === -1) return undefined;
  const text = stack.slice(start);
  if (text.length > MAX_STACK_LENGTH || UNUSUAL.test(text)) return pickFrames(text);
  return strikeSecrets(text.slice(1)).slice(0, MAX_STACK_LENGTH);
}

/** A message may be long, and have lines that look like frames. */
function endOfMessage(stack: string, message: unknown): number {
  const start = typeof message === 'string' ? stack.indexOf(message) : -1;
  return start === -1 ? 0 : start + (message as string).length;
}

function pickFrames(text: string): string | undefined {
  const frames = text
    .slice(0, 4 * MAX_STACK_LENGTH)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return frames.length === 0 ? undefined : cutFrames(frames);
}

function cutFrames(frames: string[]): string {
  const text = frames.map((frame) => `    ${foreignText(frame.trim(), 512)}`).join('\n');
  return text.length > MAX_STACK_LENGTH ? text.slice(0, MAX_STACK_LENGTH) : text;
}

function isNew(error: unknown, seen: readonly unknown[]): boolean {
  const isThere = error !== undefined && error !== null;
  return isThere && seen.length < MAX_LOGGED_CAUSES && !seen.includes(error);
}

function describe(error: unknown, withMessages: boolean): string {
  if (typeof error !== 'object' && typeof error !== 'function') {
    return withMessages
      ? `${typeof error} ${foreignText(textOf(error), MAX_MESSAGE_LENGTH)}`
      : typeof error;
  }
  const isOwn = isMtException(error);
  const name = foreignText(textOf(nameOf(error) ?? 'object'), 100);
  const code = isOwn ? '' : codeOf(read(error, 'code'));
  const message = withMessages || isOwn ? textOf(read(error, 'message') ?? '') : '';
  return `${name}${code}${message && `: ${foreignText(message, MAX_MESSAGE_LENGTH)}`}`;
}

/** What an error is called. The `name` of anything else may be a person's. */
export function nameOf(error: unknown): unknown {
  const isError = types.isNativeError(error) || typeof read(error, 'stack') === 'string';
  return isError ? read(error, 'name') : undefined;
}

function codeOf(code: unknown): string {
  const known = typeof code === 'string' || typeof code === 'number';
  return known ? ` [${foreignText(String(code), 64)}]` : '';
}

function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}

/** A property of anything; `undefined` where reading it throws. */
export function read(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

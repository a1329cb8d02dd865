import { markup, type Markup } from './markup.js';

/**
 * A name or an address that is broken between its words where a line is too short for it.
 *
 * @example breakable('retryAfterSeconds') // retry<wbr>After<wbr>Seconds
 */
export function breakable(text: string): Markup {
  const [first, ...others] = text.split(/(?<=[/:])(?![/:])|(?<=[a-z])(?=[A-Z])/);
  return markup`${first}${others.map((part) => markup`<wbr>${part}`)}`;
}

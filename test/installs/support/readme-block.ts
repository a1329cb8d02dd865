import { codeBlocks } from '../../support/readme-examples.js';

/** The TypeScript example of the README that has a text. */
export function blockWith(text: string): string {
  const found = codeBlocks('ts').find((block) => block.includes(text));
  if (found === undefined) throw new Error(`the README has no example with ${text}`);
  return found;
}

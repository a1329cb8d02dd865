import { createHash } from 'node:crypto';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';

/**
 * Allows what a page itself contains, by hash, and nothing else. (A page that is cached could not
 * have a nonce.)
 */
export const contentPolicy = [
  `default-src 'none'`,
  `style-src '${hashOf(pageStyle)}'`,
  `script-src '${hashOf(pageScript)}'`,
  'img-src data:',
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

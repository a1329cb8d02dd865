import { readFileSync } from 'node:fs';

const OWN = /^(?:RssAnon|VmSwap):\s+(\d+) kB$/gm;

/**
 * The resident memory in bytes. On Linux without the pages of files: the system takes those of an idle process, and
 * gives them back when they are read again, which is no growth; and with what it moved to swap, which is no shrinking.
 */
export function residentMemory(): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  const parts = [...readFileSync('/proc/self/status', 'utf8').matchAll(OWN)];
  return parts.reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);
}

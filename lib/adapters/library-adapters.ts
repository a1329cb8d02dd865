import type { ErrorAdapter } from './error-adapter.js';

/** The adapters that are on by default, in the order in which they are asked. */
export function libraryAdapters(): ErrorAdapter[] {
  return [];
}

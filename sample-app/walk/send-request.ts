import type { Seen } from './walk-row.js';

/** Sends a request, reads the whole answer and times it. */
export async function sendRequest(url: string, init: RequestInit): Promise<Seen> {
  const begin = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  const time = performance.now() - begin;
  const { status, headers } = response;
  return { where: 'answer', status, headers: Object.fromEntries(headers), body: parse(text), time };
}

/** An answer that may be JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

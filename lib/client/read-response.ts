import { MAX_BODY_LENGTH } from './body-forms.js';

interface TextReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<unknown>;
}

/** What is used of a `fetch` response. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export function isFetchResponse(value: unknown): value is FetchResponse {
  return typeof (value as FetchResponse | undefined)?.text === 'function';
}

/** The body's text; nothing where it cannot be read, was read before, or does not end. */
export async function readResponse(response: FetchResponse): Promise<string> {
  try {
    const { body } = response as { body?: { getReader?(): TextReader } | null };
    return body?.getReader ? await readStream(body.getReader()) : await response.text();
  } catch {
    return '';
  }
}

async function readStream(reader: TextReader): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  while (text.length <= MAX_BODY_LENGTH) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  reader.cancel().catch(() => undefined);
  return '';
}

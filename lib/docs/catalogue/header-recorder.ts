import type { HeaderValue, ResponseHeaders } from '../../filters/http/response-writer.js';

/** A response that only keeps its headers, for an answer that is shown and never sent. */
export class HeaderRecorder implements ResponseHeaders {
  private readonly fields = new Map<string, readonly [name: string, value: string]>();

  /** In the order in which they were set. */
  get headers(): (readonly [name: string, value: string])[] {
    return [...this.fields.values()];
  }

  headerNames(): readonly string[] {
    return [...this.fields.keys()];
  }

  getHeader(name: string): HeaderValue {
    return this.fields.get(name.toLowerCase())?.[1];
  }

  setHeader(name: string, value: string): void {
    this.fields.set(name.toLowerCase(), [name, value]);
  }

  removeHeader(name: string): void {
    this.fields.delete(name.toLowerCase());
  }
}

import type { HeaderValue, ResponseHeaders } from './response-writer.js';

/** Headers on their own, in the order in which they were set. */
export class HeaderList implements ResponseHeaders {
  /** Names and values in turn, as `writeHead()` takes them. */
  readonly fields: string[] = [];

  headerNames(): readonly string[] {
    return this.fields.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase());
  }

  getHeader(name: string): HeaderValue {
    const place = this.find(name);
    return place < 0 ? undefined : this.fields[place + 1];
  }

  setHeader(name: string, value: string): void {
    const place = this.find(name);
    if (place < 0) this.fields.push(name, value);
    else this.fields.splice(place, 2, name, value);
  }

  removeHeader(name: string): void {
    const place = this.find(name);
    if (place >= 0) this.fields.splice(place, 2);
  }

  private find(name: string): number {
    for (let place = 0; place < this.fields.length; place += 2) {
      if (isSame(this.fields[place]!, name)) return place;
    }
    return -1;
  }
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

import Negotiator from 'negotiator';

/** No more of an `Accept-Language` field than this is read. */
export const MAX_HEADER_LENGTH = 1024;
/** No more language ranges than this are read. */
export const MAX_RANGES = 20;
/** So many different header values are remembered. */
export const MAX_REMEMBERED = 500;

/** No tag is longer; longer ones take `Intl.Locale` more than a second a megabyte. */
const MAX_TAG_LENGTH = 255;

/** A language range with an optional quality from 0 to 1. */
const RANGE = /^\s*[\w*-]+\s*(;\s*q\s*=\s*(0(\.\d*)?|1(\.0*)?)\s*)?$/i;

/** What `maximize()` leaves apart although CLDR has texts for the one under the other. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { no: 'nb' };

interface Available {
  readonly tag: string;
  readonly script: string;
  readonly region: string | undefined;
}

/**
 * Chooses a language for a request: quality values by RFC 9110, lookup by RFC 4647, and a script is
 * never exchanged for another: Traditional Chinese is not answered in Simplified.
 */
export class LocaleNegotiator {
  private readonly available: Available[] = [];
  private readonly remembered = new Map<string, string>();

  constructor(
    tags: readonly string[],
    private readonly fallback: string,
  ) {
    this.add(tags);
  }

  /** The languages to choose from. */
  get tags(): string[] {
    return this.available.map(({ tag }) => tag);
  }

  /** Adds languages; those that are known already, and what is no tag, are passed over. */
  add(tags: readonly string[]): void {
    for (const tag of tags) {
      const found = this.tags.includes(tag) ? undefined : likely(tag);
      if (found !== undefined) this.available.push({ tag, ...found });
    }
    this.remembered.clear();
  }

  /** The loaded language that suits an `Accept-Language` field best, else the fallback locale. */
  negotiate(header: string | undefined): string {
    if (header === undefined) return this.fallback;
    const field = header.length > MAX_HEADER_LENGTH ? cut(header) : header;
    const known = this.remembered.get(field);
    if (known !== undefined) return known;
    const chosen = this.choose(field);
    this.remember(field, chosen);
    return chosen;
  }

  /** The loaded language that suits a BCP 47 tag, or `undefined`; used for `resolveLocale`. */
  match(tag: string): string | undefined {
    return this.bestFor(tag, this.available);
  }

  private choose(field: string): string {
    const header = firstRanges(field);
    const allowed = this.notExcluded(header);
    for (const range of languages(header)) {
      if (range === '*') return this.orFirst(allowed);
      const match = this.bestFor(range, allowed);
      if (match !== undefined) return match;
    }
    return this.fallback;
  }

  private orFirst(allowed: readonly Available[]): string {
    const tags = allowed.map(({ tag }) => tag);
    return tags.includes(this.fallback) ? this.fallback : (tags[0] ?? this.fallback);
  }

  /** Without the languages that the header gives the quality 0. */
  private notExcluded(header: string): readonly Available[] {
    const acceptable = languages(`${header},*;q=0.001`, this.tags);
    return this.available.filter(({ tag }) => acceptable.includes(tag));
  }

  private bestFor(range: string, allowed: readonly Available[]): string | undefined {
    const wanted = likely(range);
    if (wanted === undefined) return undefined;
    const close = allowed.filter(({ script }) => script === wanted.script);
    return (close.find(({ region }) => region === wanted.region) ?? close[0])?.tag;
  }

  private remember(field: string, tag: string): void {
    if (this.remembered.size >= MAX_REMEMBERED) {
      for (const oldest of this.remembered.keys()) {
        this.remembered.delete(oldest);
        break;
      }
    }
    this.remembered.set(field, tag);
  }
}

function languages(header: string, available?: readonly string[]): string[] {
  return new Negotiator({ headers: { 'accept-language': header } }).languages(available);
}

function cut(header: string): string {
  const head = header.slice(0, MAX_HEADER_LENGTH);
  return head.slice(0, Math.max(0, head.lastIndexOf(',')));
}

/** The first ranges; one whose quality is none by RFC 9110 is passed over. */
function firstRanges(field: string): string {
  const ranges = field.split(',', MAX_RANGES);
  return ranges.filter((range) => RANGE.test(range)).join(',');
}

/** Language with likely script, and likely region, of a tag; `undefined` where it is no tag. */
function likely(tag: string): { script: string; region: string | undefined } | undefined {
  if (tag.length > MAX_TAG_LENGTH) return undefined;
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return { script: `${SAME_LANGUAGE[language] ?? language}-${script}`, region };
  } catch {
    return undefined;
  }
}

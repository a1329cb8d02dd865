import { text } from './members.js';

/** What is known of an answer beside its body. */
export interface AnswerHead {
  /** The HTTP status. It wins over the one that the body states. */
  readonly status?: number;
  /** A `Headers` object, axios' headers, or a plain object. */
  readonly headers?: object;
  /** The address of the request, against which a relative problem type is resolved. */
  readonly url?: string;
}

/** A header's value; names are compared without regard to case. */
export function header({ headers = {} }: AnswerHead, name: string): string | undefined {
  if ('get' in headers && typeof headers.get === 'function') return text(headers.get(name));
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return text([found?.[1]].flat()[0]);
}

/** Seconds to wait: the header's delta or date. `undefined` where it is neither. */
export function retryAfter(head: AnswerHead): number | undefined {
  const value = header(head, 'retry-after');
  if (value === undefined) return undefined;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.max(0, Math.ceil((Date.parse(value) - Date.now()) / 1000));
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** A longer name in a path is cut. */
export const MAX_SEGMENT_LENGTH = 64;
/** A longer path is cut. */
export const MAX_PATH_SEGMENTS = 64;

const PLAIN = /^[\w-]{1,64}$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The place of a value as an RFC 6901 JSON Pointer in a URI fragment: `#/items/0/name`. */
export function jsonPointer(path: readonly string[]): string {
  let pointer = '#';
  for (const segment of path.slice(0, MAX_PATH_SEGMENTS)) {
    pointer += `/${PLAIN.test(segment) ? segment : escape(segment)}`;
  }
  return pointer;
}

function escape(segment: string): string {
  const cut = segment.slice(0, MAX_SEGMENT_LENGTH).replace(LONE_SURROGATE, '\uFFFD');
  return encodeURIComponent(cut.replaceAll('~', '~0').replaceAll('/', '~1'));
}

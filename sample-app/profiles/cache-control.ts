import { MtErrors } from 'nestjs-mt-errors';

const LABELS = [
  'must-revalidate',
  'no-cache',
  'no-store',
  'no-transform',
  'public',
  'private',
  'proxy-revalidate',
  'max-age',
  's-maxage',
] as const;

export type CacheControl = (typeof LABELS)[number];

/** The directive of that label. */
export function cacheControlOf(value: string): CacheControl {
  const label = LABELS.find((each) => each === value);
  if (label === undefined) throw new MtErrors.CACHE_CONTROL_UNKNOWN({ value });
  return label;
}

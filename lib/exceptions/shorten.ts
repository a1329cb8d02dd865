/** At most so many characters of a text; the half of a pair that is no character is not sent. */
export function shorten(text: string, max: number): string {
  const short = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return SURROGATE.test(short) ? short.replace(LONE, '\ufffd') : short;
}

const SURROGATE = /[\ud800-\udfff]/;
const LONE = /\p{Surrogate}/gu;

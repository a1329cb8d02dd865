import { MtErrors } from 'nestjs-mt-errors';

/** An origin that CORS allows: `*`, or scheme, host and port as browsers send them. */
export function checkOrigin(text: string): string {
  const isOrigin = text === '*' || (URL.canParse(text) && new URL(text).origin === text);
  if (!isOrigin) throw new MtErrors.ORIGIN_INVALID();
  return text;
}

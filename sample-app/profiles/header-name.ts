import { MtErrors } from 'nestjs-mt-errors';

const HEADER = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

/** The name of a header: letters and digits, with hyphens between them. */
export function checkHeaderName(header: string): string {
  if (!HEADER.test(header)) throw new MtErrors.HEADER_NAME_INVALID({ header });
  return header;
}

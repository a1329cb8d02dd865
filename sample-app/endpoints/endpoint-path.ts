import { MtErrors } from 'nestjs-mt-errors';

const SEGMENT = String.raw`(?:[A-Za-z0-9._~-]+|\{[A-Za-z0-9]+\})`;
const PATH = new RegExp(String.raw`^(?:${SEGMENT}(?:/${SEGMENT})*(?:/\*\*)?|\*\*)$`);

/** The path below the router: segments between slashes, `{name}` for any one, `**` at its end. */
export function checkEndpointPath(path: string): string {
  if (!PATH.test(path)) throw new MtErrors.ENDPOINT_PATH_INVALID();
  return path;
}

/** Type of this library: section, code, and the name where the code has two meanings. */
const MT_TYPE = /^urn:mt:error:[^:]*:([A-Z\d][A-Z\d_-]*?)(?:-[a-z].*)?$/;
/** The end of an address that a code's documentation has. */
const TYPE_URL = /^https?:.*\/([A-Z\d][A-Z\d_-]{3,31}?)(?:-[a-z][a-z\d-]*)?$/;

/** What tells a problem's code, in the order of the arguments: the type is the primary identifier. */
export function problemCode(
  type: string,
  stated: string | undefined,
  status: number | undefined,
): string {
  return (
    MT_TYPE.exec(type)?.[1] ?? stated ?? TYPE_URL.exec(type)?.[1] ?? String(status ?? 'unknown')
  );
}

/** A URI reference as an absolute one, where the address it is relative to is known. */
export function resolveUri(reference: string, base: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(reference)) return reference;
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

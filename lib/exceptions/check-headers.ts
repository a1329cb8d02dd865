type Headers = Readonly<Record<string, string>>;

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that the answer sets itself. */
const OURS = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'error-code',
  'retry-after',
  'trailer',
  'transfer-encoding',
  'vary',
  'x-mt-error-id',
]);

/** Names that mean something else in an answer, so that code and id cannot be sent by them. */
const FIXED = new Set([...OURS, 'www-authenticate', 'access-control-expose-headers']);
FIXED.delete('error-code');
FIXED.delete('x-mt-error-id');

/** True for a header that every answer, or some of them, sets to something else than code or id. */
export function isAnswerHeader(name: unknown): boolean {
  return FIXED.has(String(name).toLowerCase());
}

/** Keeps the headers that may be sent, and says which may not and why. */
export function checkHeaders(headers: Headers | undefined): { value?: Headers; misuse?: string } {
  if (headers === undefined) return {};
  if (!isRecord(headers)) return { misuse: 'headers must be an object of names and values' };
  const refused = Object.keys(headers).filter((name) => whyNot(name, headers[name]));
  if (refused.length === 0) return { value: headers };
  const kept = Object.entries(headers).filter(([name]) => !refused.includes(name));
  return {
    value: Object.fromEntries(kept),
    misuse: refused.map((name) => `header "${name}" ${whyNot(name, headers[name])}`).join('; '),
  };
}

function isRecord(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && !Array.isArray(headers);
}

function whyNot(name: string, value: unknown): string | undefined {
  if (!TOKEN.test(name)) return 'is left out: its name is no HTTP token';
  if (OURS.has(name.toLowerCase())) return 'is left out: the answer sets it itself';
  if (typeof value !== 'string') return 'is left out: its value must be a string';
  return FIELD_VALUE.test(value) ? undefined : 'is left out: its value has a line break';
}

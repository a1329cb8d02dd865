const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\/\/[^\s/:@]*:[^\s/@]*@/g, '//***@'],
  [/\beyJ[\w-]{5,}\.[\w-]+\.?[\w-]*/g, '***'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 ***'],
  [
    /\b([\w-]*(?:password|passwd|pwd|secret|token|api[_-]?key|credentials?|private[_-]?key))\b(["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1$2***',
  ],
];
/**
 * The characters that end the first part of each form, looked at backwards: most texts have no such
 * part, and one pass that stops at few characters says so.
 */
const SUSPICIOUS =
  /[@J\s=:](?<=\/\/[^\s/:@]*:[^\s/@]*@|eyJ|(?:bearer|basic)\s|(?:password|passwd|pwd|secret|token|key|credentials?)["']?\s*[=:])/i;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const CUT = '… (cut)';

/** One line of text: control characters are escaped, so that a message cannot forge a record. */
export function escapeControl(text: string): string {
  return text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Cuts a text to at most so many characters, the mark that says so included. */
export function cutText(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - CUT.length)}${CUT}` : text;
}

/** A foreign message as it may be logged: bounded, on one line, well-known forms of secrets struck out. */
export function foreignText(text: string, max: number): string {
  return escapeControl(strikeSecrets(cutText(text, max)));
}

/** The text with well-known forms of secrets struck out. */
export function strikeSecrets(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return SECRETS.reduce((done, [form, instead]) => done.replace(form, instead), text);
}

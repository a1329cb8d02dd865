/** A code that ends in a number: `ORD-0007` is prefix `ORD-`, number 7, digits 4. */
export interface NumberedCode {
  readonly prefix: string;
  readonly number: number;
  readonly digits: number;
}

/** The parts of a code; `undefined` where it does not end in a number. */
export function numbered(code: string): NumberedCode | undefined {
  const [, prefix, digits] = /^(.*?)(\d{1,15})$/.exec(code) ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  return { prefix, number: Number(digits), digits: digits.length };
}

/** The same code with another number. */
export function withNumber({ prefix, digits }: NumberedCode, number: number): string {
  return prefix + String(number).padStart(digits, '0');
}

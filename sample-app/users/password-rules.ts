import { MtErrors } from 'nestjs-mt-errors';

const RULES = [
  { isKept: (text: string) => /\p{L}/u.test(text), broken: MtErrors.PASSWORD_NEEDS_LETTER },
  { isKept: (text: string) => /\p{Nd}/u.test(text), broken: MtErrors.PASSWORD_NEEDS_DIGIT },
  { isKept: (text: string) => !/\s/u.test(text), broken: MtErrors.PASSWORD_HAS_WHITESPACE },
  {
    isKept: (text: string) => /[^\p{L}\p{Nd}\s]/u.test(text),
    broken: MtErrors.PASSWORD_NEEDS_SPECIAL_CHARACTER,
  },
];

/** What a new password must have. Its length is a rule of the request. */
export function checkPassword(password: string): void {
  for (const { isKept, broken } of RULES) {
    if (!isKept(password)) throw new broken();
  }
}

/** The rule that usually stands behind a code of the built-in validation entries. */
const RULES: Readonly<Record<string, string>> = {
  MUST_NOT_BE_BLANK: 'isNotEmpty',
  MUST_NOT_BE_NULL: 'isDefined',
  TOO_SHORT: 'minLength',
  TOO_LONG: 'maxLength',
  ILLEGAL_CHARACTERS: 'matches',
  MUST_NOT_BE_EMPTY: 'arrayNotEmpty',
  ELEMENT_MUST_NOT_BE_NULL: 'mtNoNullMember',
  NUMBER_BELOW_MINIMUM: 'min',
  NOT_EQUAL: 'equals',
  NUMBER_NOT_GREATER: 'mtGreaterThan',
  NOT_AN_EMAIL: 'isEmail',
  NOT_A_URL: 'isUrl',
  HTTP_VALIDATION_FAILED: 'isString',
  ENUM_VALUE_INVALID: 'isIn',
  MUST_BE_NULL: 'isEmpty',
  VALUE_MISMATCH: 'mtIsTrue',
  MUST_BE_EMPTY: 'mtIsEmptyCollection',
};

/** The rule that a validation pipe would name for an entry; `undefined` where none throws it. */
export function sampleRule({ section, key }: { section: string; key: string }): string | undefined {
  return section === 'mt-common' && Object.hasOwn(RULES, key) ? RULES[key] : undefined;
}

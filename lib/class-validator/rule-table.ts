/** What a rule says about a value that breaks it. */
export interface RuleDefinition {
  /** The code of a value that breaks it. */
  readonly code: string;
  /** The only type that it can measure; a value of another type is a wrong type, not a short one. */
  readonly takes?: ValueType;
  /** It asks for a type itself, so it is answered before the others. */
  readonly ofType?: true;
  /** Null and undefined are values like others to it. */
  readonly judgesNull?: true;
  /** The code where an empty collection breaks it. */
  readonly whenEmpty?: string;
  /** The code where a filled collection breaks it. */
  readonly whenFilled?: string;
  /** It has two bounds: the code of a value above the upper one. */
  readonly whenLong?: string;
  /** The names of its arguments, by position; one without a name is not shown. */
  readonly params?: readonly (string | undefined)[];
}

export type ValueType = 'text' | 'number' | 'array' | 'object' | 'collection';

const FORMAT = { code: '0049' } as const;
const TYPE = { code: '0049', ofType: true } as const;
const CHARACTERS = { code: '0040', takes: 'text' } as const;

/** Rules whose name says all: the value has a certain format. */
const formats =
  'isLatLong isLatitude isLongitude isBIC isBase32 isBase58 isBase64 isBooleanString isBtcAddress ' +
  'isCreditCard isCurrency isDataURI isDateString isDecimal isEAN isEthereumAddress isFqdn ' +
  'IsFirebasePushId isHSL isHash isHexColor isIBAN isIsin isISO31661Alpha2 ' +
  'isISO31661Alpha3 isISO31661Numeric isISO4217CurrencyCode isISO6391 isIso8601 isISRC isISSN ' +
  'isIdentityCard isJson isJwt isLocale isMacAddress isMagnetURI isMilitaryTime isMimeType ' +
  'isMobilePhone isMongoId isNumberString isPassportNumber isPhoneNumber isPort isPostalCode ' +
  'isRFC3339 isRgbColor isSemVer isStrongPassword isTaxId isTimeZone ' +
  'isFullWidth isHalfWidth isMultibyte isSurrogatePair isVariableWidth contains ' +
  'arrayContains arrayNotContains arrayUnique';

/** class-validator's constraint keys, and those of our own decorators. */
const rules: Readonly<Record<string, RuleDefinition>> = {
  ...Object.fromEntries(formats.split(' ').map((rule) => [rule, FORMAT])),
  isIp: { ...FORMAT, params: ['version'] },
  isIsbn: { ...FORMAT, params: ['version'] },
  isUuid: { ...FORMAT, params: ['version'] },
  isDefined: { code: '0037' },
  isNotEmpty: { code: '0036' },
  isEmpty: { code: '0059', judgesNull: true, whenFilled: '0062' },
  equals: { code: '0045', judgesNull: true, params: ['expected'] },
  notEquals: { code: '0049', judgesNull: true },
  isIn: { code: '0058', params: ['allowed'] },
  isNotIn: { code: '0049', judgesNull: true },
  isEnum: { code: '0058', params: [undefined, 'allowed'] },
  isArray: TYPE,
  isBoolean: TYPE,
  isDate: TYPE,
  isInstance: TYPE,
  isInt: TYPE,
  isNumber: TYPE,
  isObject: TYPE,
  isString: TYPE,
  nestedValidation: TYPE,
  arrayMaxSize: { code: '0039', takes: 'array', params: ['max'] },
  arrayMinSize: { code: '0038', takes: 'array', whenEmpty: '0041', params: ['min'] },
  arrayNotEmpty: { code: '0041', takes: 'array' },
  isNotEmptyObject: { code: '0041', takes: 'object' },
  minLength: { code: '0038', takes: 'text', params: ['min'] },
  maxLength: { code: '0039', takes: 'text', params: ['max'] },
  isLength: { code: '0038', takes: 'text', whenLong: '0039', params: ['min', 'max'] },
  isByteLength: { code: '0038', takes: 'text', whenLong: '0039', params: ['min', 'max'] },
  min: { code: '0044', takes: 'number', params: ['min'] },
  max: { code: '0039', takes: 'number', params: ['max'] },
  isPositive: { code: '0046', takes: 'number' },
  isNegative: { code: '0039', takes: 'number' },
  isDivisibleBy: { code: '0049', takes: 'number', params: ['divisor'] },
  minDate: { code: '0049', params: ['min'] },
  maxDate: { code: '0049', params: ['max'] },
  notContains: CHARACTERS,
  isAlpha: CHARACTERS,
  isAlphanumeric: CHARACTERS,
  isAscii: CHARACTERS,
  isHexadecimal: CHARACTERS,
  isLowercase: CHARACTERS,
  isOctal: CHARACTERS,
  isUppercase: CHARACTERS,
  matches: CHARACTERS,
  isEmail: { code: '0047' },
  isUrl: { code: '0048' },
  mtIsNotBlank: { code: '0036', takes: 'text' },
  mtNoNullMember: { code: '0042', takes: 'collection' },
  mtIsWhitelistedText: CHARACTERS,
  mtGreaterThan: { code: '0046', takes: 'number', params: ['min'] },
  mtIsTrue: { code: '0061', judgesNull: true },
  mtIsEmptyCollection: { code: '0062', takes: 'collection' },
  mtIsHttpUrl: { code: '0048' },
};

const byName: ReadonlyMap<string, RuleDefinition> = new Map(Object.entries(rules));

/** Everything that is not in the table: custom rules, unknown properties, unknown classes. */
const OTHER: RuleDefinition = { code: '0049', judgesNull: true };

/** What is known about the rule behind a constraint key. */
export function ruleOf(key: string): RuleDefinition {
  return byName.get(key) ?? OTHER;
}

/** True where asking the rule a second time is harmless: ours are pure, and a pattern may be slow. */
export function isRepeatable(key: string): boolean {
  return byName.has(key) && key !== 'matches' && key !== 'nestedValidation';
}

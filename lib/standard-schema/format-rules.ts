/** Code and text of a rule. */
type RuleAnswer = readonly [code: string, text: string];

/** Rules about the form of a text, under the names that the libraries give them. */
const formats: ReadonlyMap<string, RuleAnswer> = new Map([
  ...named('0047', { email: 'isEmail', rfc_email: 'isEmail' }),
  ...named('0048', { url: 'isUrl' }),
  ...named('0040', {
    regex: 'matches',
    lowercase: 'isLowercase',
    uppercase: 'isUppercase',
    hex: 'isHexadecimal',
    hexadecimal: 'isHexadecimal',
    octal: 'isOctal',
  }),
  ...named('0049', {
    uuid: 'isUuid',
    ip: 'isIp',
    ipv4: 'isIp',
    ipv6: 'isIp',
    mac: 'isMacAddress',
    base64: 'isBase64',
    jwt: 'isJwt',
    jws_compact: 'isJwt',
    e164: 'isPhoneNumber',
    datetime: 'isIso8601',
    date: 'isIso8601',
    iso_date: 'isIso8601',
    iso_date_time: 'isIso8601',
    iso_timestamp: 'isIso8601',
    credit_card: 'isCreditCard',
    bic: 'isBIC',
    hex_color: 'isHexColor',
    json_string: 'isJson',
  }),
]);

function named(code: string, texts: Record<string, string>): [string, RuleAnswer][] {
  return Object.entries(texts).map(([format, text]) => [format, [code, text]]);
}

/** Code and text of a format, if it is known. */
export function formatRule(format: string | undefined): RuleAnswer | undefined {
  return format === undefined ? undefined : formats.get(format);
}

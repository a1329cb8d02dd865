import { parsePhoneNumberWithError } from 'libphonenumber-js';
import { MtErrors } from 'nestjs-mt-errors';

/**
 * A mobile number in the form in which it is kept: `+4915112345678`. What the parser throws, the
 * library's adapter answers as PHONE_NUMBER_INVALID.
 */
export function mobileOf(countryCode: string, mobileNumber: string): string {
  const number = parsePhoneNumberWithError(`+${countryCode}${mobileNumber}`);
  if (!number.isValid()) throw new MtErrors.PHONE_NUMBER_INVALID({ reason: 'NOT_IN_USE' });
  return number.number;
}

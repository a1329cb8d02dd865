import { MtErrors } from 'nestjs-mt-errors';
import type { Contact } from './contact.js';
import type { ContactDto } from './contact.dto.js';
import { mobileOf } from './phone-number.js';

/** The address in a request: an e-mail address, or a country code and a mobile number. */
export function contactOf({ email, countryCode, mobileNumber }: ContactDto): Contact {
  if (email !== undefined) return { kind: 'email', address: email.toLowerCase() };
  if (countryCode === undefined || mobileNumber === undefined)
    throw new MtErrors.PHONE_NUMBER_INVALID({ reason: 'MISSING' });
  return { kind: 'mobile', address: mobileOf(countryCode, mobileNumber) };
}

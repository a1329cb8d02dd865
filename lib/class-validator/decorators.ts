import { buildMessage, isURL, ValidateBy, type ValidationOptions } from 'class-validator';
import { isCollection, sizeOf } from './collection.js';

/** Letters, digits, Chinese characters and `_ + - / : ( ) , .` with their Chinese forms. */
const WHITELISTED = /^[\w +\-/:(),.!\u4E00-\u9FFF\uFF0C\u3002]+$/;

const HTTP_URL = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/**
 * The text has a character that is not white space. Answers 0036.
 *
 * @example @IsNotBlank() name: string;
 */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  return rule('mtIsNotBlank', isValid, 'must not be blank', options);
}

/**
 * The array, Set or Map has no member that is null or undefined. Answers 0042.
 *
 * @example @NoNullMember() tags: string[];
 */
export function NoNullMember(options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) =>
    isCollection(value) &&
    ![...value.values()].some((member) => member === null || member === undefined);
  return rule('mtNoNullMember', isValid, 'must not contain null', options);
}

/**
 * The text has only ASCII letters and digits, Chinese characters, spaces and
 * `_ + - / : ( ) , . ! ， 。`. Answers 0040.
 *
 * @example @IsWhitelistedText() description: string;
 */
export function IsWhitelistedText(options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) => typeof value === 'string' && WHITELISTED.test(value);
  return rule('mtIsWhitelistedText', isValid, 'must contain only allowed characters', options);
}

/**
 * The number is greater than a bound. Answers 0046.
 *
 * @example @GreaterThan(0) price: number;
 */
export function GreaterThan(bound: number, options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) => typeof value === 'number' && value > bound;
  return rule('mtGreaterThan', isValid, 'must be greater than $constraint1', options, [bound]);
}

/**
 * The value is `true`. Answers 0061, also for a missing value.
 *
 * @example @IsTrue() termsAccepted: boolean;
 */
export function IsTrue(options?: ValidationOptions): PropertyDecorator {
  return rule('mtIsTrue', (value) => value === true, 'must be true', options);
}

/**
 * The array, Set or Map is empty. Answers 0062.
 *
 * @example @IsEmptyCollection() legacyRoles: string[];
 */
export function IsEmptyCollection(options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) => sizeOf(value) === 0;
  return rule('mtIsEmptyCollection', isValid, 'must be an empty collection', options);
}

/**
 * The text is a URL with the scheme http or https; local hosts are allowed. Answers 0048.
 *
 * @example @IsHttpUrl() redirectUri: string;
 */
export function IsHttpUrl(options?: ValidationOptions): PropertyDecorator {
  const isValid = (value: unknown) => typeof value === 'string' && isURL(value, HTTP_URL);
  return rule('mtIsHttpUrl', isValid, 'must be an HTTP or HTTPS URL', options);
}

function rule(
  name: string,
  validate: (value: unknown) => boolean,
  text: string,
  options?: ValidationOptions,
  constraints?: unknown[],
): PropertyDecorator {
  const defaultMessage = buildMessage((each) => `${each}$property ${text}`, options);
  return ValidateBy({ name, constraints, validator: { validate, defaultMessage } }, options);
}

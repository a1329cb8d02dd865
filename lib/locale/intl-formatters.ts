import type { Formatters } from 'intl-messageformat';

/**
 * What a language's templates format with. The library's own cache writes the options of every
 * number as JSON to find its format again; here they are found by identity, for each template has its own.
 */
export function createFormatters(locale: string): Formatters {
  const numbers = new Map<object | undefined, Intl.NumberFormat>();
  const plurals = new Map<string | undefined, Intl.PluralRules>();
  return {
    getNumberFormat: (_, style) =>
      found(numbers, style, () => new Intl.NumberFormat(locale, style as Intl.NumberFormatOptions)),
    getPluralRules: (_, options) =>
      found(plurals, options?.type, () => new Intl.PluralRules(locale, options)),
    getDateTimeFormat: (_, style) => new Intl.DateTimeFormat(locale, style),
  };
}

function found<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}

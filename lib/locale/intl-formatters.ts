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
      found(numbers, style, () => new NumberFormat(locale, style as Intl.NumberFormatOptions)),
    getPluralRules: (_, options) =>
      found(plurals, options?.type, () => new PluralRules(locale, options)),
    getDateTimeFormat: (_, style) => new Intl.DateTimeFormat(locale, style),
  };
}

/** Small whole numbers, which most parameters are, are looked up once each. */
class NumberFormat extends Intl.NumberFormat {
  private readonly small = new Map<number, string>();

  override format(value: Parameters<Intl.NumberFormat['format']>[0]): string {
    if (!isSmall(value)) return super.format(value);
    return found(this.small, value, () => super.format(value));
  }
}

class PluralRules extends Intl.PluralRules {
  private readonly small = new Map<number, Intl.LDMLPluralRule>();

  override select(value: number): Intl.LDMLPluralRule {
    if (!isSmall(value)) return super.select(value);
    return found(this.small, value, () => super.select(value));
  }
}

function isSmall(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000;
}

function found<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}

import { IntlMessageFormat } from 'intl-messageformat';

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** Types of the parser's elements that stand for plain text. */
const LITERAL = 0;
const POUND = 7;

/** The names of a template's placeholders; `undefined` where it is no ICU message. */
export function placeholdersOf(template: string): Set<string> | undefined {
  try {
    const message = new IntlMessageFormat(template, 'en', undefined, { ignoreTag: true });
    return new Set(namesIn(message.getAst() as readonly Element[]));
  } catch {
    return undefined;
  }
}

/** The names without which a compiled message cannot be formatted, whatever their values. */
export function requiredNames(message: IntlMessageFormat): string[] {
  const elements = message.getAst() as readonly Element[];
  return elements.filter(isArgument).map(({ value }) => String(value));
}

function isArgument({ type }: Element): boolean {
  return type !== LITERAL && type !== POUND;
}

function namesIn(elements: readonly Element[]): string[] {
  return elements.filter(isArgument).flatMap(({ value, options }) => {
    const inner = Object.values(options ?? {}).flatMap((option) => namesIn(option.value));
    return [String(value), ...inner];
  });
}

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

function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, value, options }) => {
    if (type === LITERAL || type === POUND) return [];
    const inner = Object.values(options ?? {}).flatMap((option) => namesIn(option.value));
    return [String(value), ...inner];
  });
}

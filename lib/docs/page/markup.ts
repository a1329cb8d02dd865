/** Markup that is ready to be sent. Only this file makes it, so nothing gets into a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template may hold: text is escaped, lists are joined, nothing becomes nothing. */
export type MarkupValue =
  Markup | string | number | false | null | undefined | readonly MarkupValue[];

/**
 * A piece of markup.
 *
 * @example markup`<p lang="${tag}">${text}</p>`
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const raw = parts.map((part) => part.replace(/\n\s*/g, '\n'));
  return new Markup(String.raw({ raw }, ...values.map(render)));
}

/** Markup that is a constant of the library itself: its style sheet and its script. */
export function trusted(constant: string): Markup {
  return new Markup(constant);
}

function render(value: MarkupValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(render).join('') : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

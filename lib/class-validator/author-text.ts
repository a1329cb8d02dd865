import type { ValidationError } from '@nestjs/common';
import type { DeclaredRule } from './class-rules.js';

/** What `@ValidateNested()` writes itself. */
const NESTED_TEXT = /^(each value in )?nested property \$property must be either object or array$/;

/**
 * The text that the DTO's author wrote on the decorator. One that shows the rejected value or the
 * class is left out, also where a function makes it.
 */
export function authorText(
  key: string,
  rule: DeclaredRule | undefined,
  error: ValidationError,
): string | undefined {
  const message: unknown = rule?.metadata.message;
  if (message === undefined || message === '') return undefined;
  const template: unknown = typeof message === 'function' ? ask(message, rule!, error) : message;
  return isShowable(template) ? error.constraints?.[key] || undefined : undefined;
}

function isShowable(template: unknown): template is string {
  if (typeof template !== 'string' || NESTED_TEXT.test(template)) return false;
  return !template.includes('$value') && !template.includes('$target');
}

/** The text of a function that looks at neither the value nor the object around it. */
function ask(message: Function, { metadata }: DeclaredRule, error: ValidationError): unknown {
  let looked = false;
  const watch = (value: unknown) => ({
    enumerable: true,
    get: () => ((looked = true), value),
  });
  const args: unknown = Object.defineProperties(
    { property: metadata.propertyName, constraints: metadata.constraints },
    { value: watch(error.value), object: watch(error.target), targetName: watch('') },
  );
  try {
    const text: unknown = message(args);
    return looked ? undefined : text;
  } catch {
    return undefined;
  }
}

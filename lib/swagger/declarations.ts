import 'reflect-metadata';
import { type DeclaredError, isSameDeclaration } from './declared-error.js';

/** The metadata key of what a handler or a controller declares. */
const DECLARED = 'mt-errors:declared';

/** What a handler or a controller declares; a class has its base class's declarations too. */
export function declarationsOf(target: object): readonly DeclaredError[] {
  return (Reflect.getMetadata(DECLARED, target) as DeclaredError[] | undefined) ?? [];
}

/** Adds declarations and returns those that were not there before. */
export function addDeclarations(target: object, added: readonly DeclaredError[]): DeclaredError[] {
  const present = declarationsOf(target);
  const fresh = added.filter(
    (declared) => !present.some((one) => isSameDeclaration(one, declared)),
  );
  Reflect.defineMetadata(DECLARED, [...present, ...fresh], target);
  return fresh;
}

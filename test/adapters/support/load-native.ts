/**
 * Loads a CommonJS package by Node itself. Jest on Node 20 cannot load one that requires Nest 12,
 * which is ES modules. What it throws is of Node's realm and not of Jest's, as with errors of
 * Node's own. The test file names native-environment.js as its `@jest-environment`.
 */
export function loadNative<Module>(name: string): Module {
  const { requireNatively } = globalThis as { requireNatively?: (name: string) => unknown };
  if (requireNatively === undefined) {
    throw new Error(`loadNative('${name}') needs the @jest-environment native-environment.js`);
  }
  return requireNatively(name) as Module;
}

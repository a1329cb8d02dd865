/** The address of a file of the built library: this folder is a package, so the library's name leads nowhere. */
export const builtFile = (path: string): string =>
  new URL(`../../../../dist/esm/${path}`, import.meta.url).href;

export const { MtErrorsModule, MtException, MtErrors, defineErrors } = (await import(
  builtFile('index.js')
)) as typeof import('../../../dist/esm/index.js');
export const { MtValidationPipe } = (await import(
  builtFile('class-validator/index.js')
)) as typeof import('../../../dist/esm/class-validator/index.js');

/** The address of a file of the built library: this folder is a package, so the library's name leads nowhere. */
export const builtFile = (path: string): string =>
  new URL(`../../../../dist/esm/${path}`, import.meta.url).href;
/** The address of a file of which no entry is made. */
export const moduleFile = (path: string): string =>
  new URL(`../../../../dist/modules/${path}`, import.meta.url).href;

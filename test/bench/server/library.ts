import { builtFile } from './built-file.js';

export const { MtErrorsModule, MtException, MtErrors, defineErrors } = (await import(
  builtFile('index.js')
)) as typeof import('../../../dist/esm/index.js');
export const { MtValidationPipe } = (await import(
  builtFile('class-validator/index.js')
)) as typeof import('../../../dist/esm/class-validator/index.js');
